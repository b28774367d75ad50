import { josa } from '../../core/language/josa.ts'

const KINDS: Readonly<Record<string, string>> = {
  string: '글을',
  array: '목록을',
  object: '「이름: 값」의 묶음을',
  number: '수를',
  int: '정수를',
  boolean: 'true나 false를',
}
const wanted = (kind: string) => KINDS[kind] ?? `「${kind}」을`
const UNITS: Readonly<Record<string, string>> = { string: '자', array: '개' }

/** What `check` says of facts, their attributes and errata. */
export const factChecks = {
  alias: (name: string) =>
    `YAML에서 *${name}은 다른 값을 가리키는 표시인데 가리키는 것이 없습니다. 따옴표로 감싸 주세요: "*${name}"`,
  yaml: (problem: string) => `YAML로 읽을 수 없습니다: ${problem}`,
  deepYaml: () => 'YAML이 32겹보다 깊거나, 키가 글이 아니라 목록입니다. 들여쓰기와 괄호를 줄여 주세요.',
  shapes: {
    missing: (kind: string) => `빠져 있습니다. ${wanted(kind)} 적어 주세요.`,
    type: (kind: string) => `여기에는 ${wanted(kind)} 적어야 합니다.`,
    oneOf: (values: readonly string[]) => `${values.map((one) => `「${one}」`).join(', ')} 가운데 하나로 적어 주세요.`,
    atMost: (most: number, of: string) => `너무 깁니다. ${most}${UNITS[of] ?? ''}까지 적을 수 있습니다.`,
    atLeast: (least: number, of: string) => `너무 적습니다. ${least}${UNITS[of] ?? ''} 이상 적어 주세요.`,
    form: (form: string) => `정해진 모양(${form})이 아닙니다. 그 모양으로 적어 주세요.`,
    unknown: (names: readonly string[]) =>
      `모르는 이름이 있습니다: ${names.join(', ')}. 철자를 확인하거나 지워 주세요.`,
  },
  shape: (path: string, problem: string) => `「${path}」의 모양이 맞지 않습니다: ${problem}`,
  repeatedAttribute: (id: string) =>
    `속성 「${id}」${josa(id, '이/가')} 두 번 적혀 있습니다. 하나를 지우거나 id를 바꿔 주세요.`,
  unknownAttribute: (id: string, near: readonly string[]) =>
    `속성 「${id}」${josa(id, '은/는')} attributes.yaml에 없습니다. ${near.length > 0 ? `혹시 ${near.join(', ')}? ` : ''}있는 속성을 쓰거나 attributes.yaml에 더해 주세요.`,
  value: (attribute: string, value: string, wanted: string) =>
    `「${attribute}」의 값 「${value}」${josa(value, '을/를')} 읽을 수 없습니다. ${wanted}`,
  wanted: {
    text: () => '한 줄의 글로 적어 주세요.',
    list: () => '목록([가, 나])으로 적어 주세요.',
    yesno: () => 'yes 또는 no로 적어 주세요.',
    count: () => '단위 없는 수로 적어 주세요: 15, max 15, min 3.',
    amount: (units: readonly string[]) =>
      `수와 단위로 적어 주세요: max 24 ${units[0]}. 단위는 ${units.join(', ')}입니다.`,
  },
  wrongUnit: (attribute: string, unit: string, units: readonly string[]) =>
    `「${attribute}」에는 단위 「${unit}」${josa(unit, '을/를')} 쓸 수 없습니다. 쓸 수 있는 단위: ${units.join(', ')}.`,
  tooLong: (attribute: string, length: number, max: number) =>
    `「${attribute}」의 값이 ${length}자입니다. ${max}자까지 쓸 수 있으니, 짧게 줄이거나 사실을 나눠 주세요.`,
  sameSubject: (name: string, first: string) =>
    `「${name}」의 사실은 ${first}에 이미 있습니다. 두 파일을 하나로 합쳐 주세요. 이 파일은 읽지 않습니다.`,
  repeatedErratum: (id: string) => `정오 번호 「${id}」${josa(id, '이/가')} 두 번 적혀 있습니다. 하나를 바꿔 주세요.`,
  unknownWhole: (field: string, name: string) =>
    `${field}의 「${name}」${josa(name, '은/는')} 노트의 한 주제가 아닙니다. 그 주제의 이름을 그대로 적어 주세요.`,
  unknownErratum: (id: string) =>
    `errata의 「${id}」${josa(id, '은/는')} errata.yaml에 없습니다. 있는 번호를 적거나 []로 두세요.`,
  misplacedErratum: (kind: 'elsewhere' | 'untold', id: string, attribute: string, lines: string) =>
    kind === 'elsewhere'
      ? `정오 「${id}」${josa(id, '을/를')} 「${attribute}」에 걸었는데, 그 사실이 인용한 ${lines}행은 그 정오가 고치는 문장이 아닙니다. 그 문장을 인용하거나, exceptions에 이유와 함께 적어 주세요.`
      : `「${attribute}」${josa(attribute, '이/가')} 인용한 ${lines}행을 정오 「${id}」${josa(id, '이/가')} 고치는데, 이 파일의 어느 사실에도 보이지 않습니다. 그 사실의 errata에 더하거나, exceptions에 이유와 함께 적어 주세요.`,
  needlessException: (id: string) =>
    `exceptions의 「${id}」${josa(id, '은/는')} 제자리에 보이므로 예외가 아닙니다. 지워 주세요.`,
  unsaid: (subject: string, attribute: string, lines: string) =>
    `「${subject}」의 「${attribute}」 칸은 비어 있는데 노트 ${lines}행에 그 말이 있습니다. 사실로 적거나, 아니라면 without에 이유와 함께 적어 주세요.`,
  uncovered: (section: string, words: string) =>
    `사실 파일도 facts/none.yaml도 이 문장을 다루지 않습니다: ${section} "${words}". 사실로 인용하거나 이유와 함께 none.yaml에 적어 주세요.`,
  covered: (section: string, words: string) =>
    `이미 사실이 인용한 문장입니다: ${section} "${words}". none.yaml에서 지워 주세요.`,
}
