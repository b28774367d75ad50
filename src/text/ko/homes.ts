/** Outside of a server: whose notes are meant. */
export const homes = {
  which: '어느 서버의 노트로 답할까요? 한 번 고르면 기억해요.',
  unnamed: '이름을 알 수 없는 서버',
  choose: '서버를 골라요',
  now: (server: string) => `이제 「${server}」의 노트로 답해요. 명령어를 다시 입력해 주세요.`,
}
