/** Study groups within a server: said only where there is more than one. */
export const tracks = {
  /** The first one, while nobody named it. */
  main: '기본',
  which: '이 서버에는 트랙이 여럿이에요. 어느 트랙에서 볼까요? 다음부터는 고른 트랙에서 보여 드려요.',
  choose: '트랙 고르기',
}
