export const errors = {
  oldButton: () => '이 버튼은 더 이상 쓸 수 없어요. 명령어를 다시 입력해 주세요.',
  notHere: () => '서버 안에서만 쓸 수 있어요.',
  needsManageGuild: () => '「서버 관리하기」 권한이 있는 사람만 할 수 있어요.',
  starting: () => '지금 준비하고 있어요. 몇 초 뒤에 다시 해 주세요.',
  notSaved: () => '저장하지 못했어요. 잠시 뒤에 다시 눌러 주세요.',
  emptyAnswer: () => '답이 비어 있어요. 한 글자라도 써 주세요.',
  noPracticeAbout: (name: string) => `「${name}」에는 연습할 문제가 없어요. 다른 서비스를 고르거나 비워 두세요.`,
  internal: (reference: string) => `문제가 생겼어요. 계속되면 운영자에게 이 번호를 알려 주세요: ${reference}`,
  unknownSubject: (name: string, suggestions: readonly string[]) =>
    suggestions.length > 0
      ? `「${name}」은(는) 노트에 없어요. 혹시 ${suggestions.map((one) => `「${one}」`).join(', ')}?`
      : `「${name}」은(는) 노트에 없어요.`,
}
