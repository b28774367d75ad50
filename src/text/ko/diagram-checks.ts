import { josa } from '../../core/language/josa.ts'

const ON = { graph: '그림', box: '상자', arrow: '화살표', border: '테두리' } as const

/** What `check` says of `content/diagrams`. */
export const diagramChecks = {
  syntax: (found: string) =>
    found === ''
      ? '파일이 끝났는데 그림이 닫히지 않았습니다. 빠진 } 나 ] 를 적어 주세요.'
      : `여기서부터 DOT으로 읽을 수 없습니다: "${found}". 앞줄의 괄호와 따옴표를 확인해 주세요. <…> 라벨은 쓸 수 없습니다.`,
  tooLarge: () => '그림이 너무 커서 빠졌습니다. 상자 500개, 화살표 1,000개, 겹친 테두리 50단계 안으로 나눠 주세요.',
  noPicture: (name: string) =>
    `노트에는 「${name}」 그림이 없습니다. 파일 이름을 노트의 그림 파일 이름(확장자 없이)과 같게 해 주세요.`,
  noAlt: () => '그림 설명이 없습니다. graph [comment="한두 문장"] 을 적어 주세요.',
  noQuote: (edge: string) => `${edge} 화살표에 근거가 없습니다. tooltip="노트의 문장" 을 적어 주세요.`,
  repeated: (name: string, first: string) => `「${name}」 그림은 ${first}에 이미 있습니다. 하나만 남겨 주세요.`,
  unknownClass: (on: keyof typeof ON, name: string, allowed: readonly string[]) =>
    `${ON[on]}에 "${name}" class는 없어서 보통 모양으로 그립니다. 쓸 수 있는 class: ${allowed.join(', ')}.`,
  unusedAttribute: (on: keyof typeof ON, name: string, allowed: readonly string[]) =>
    `${ON[on]}의 "${name}"${josa(name, '은/는')} 쓰이지 않습니다. 색과 모양은 class로 정합니다. 쓸 수 있는 것: ${allowed.join(', ')}.`,
}
