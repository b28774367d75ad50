import { place } from '../dom.ts'

/** On a narrow screen the channels and the members lie over the messages until one is chosen or the rest is touched. */
export function closeDrawers(): void {
  document.body.classList.remove('show-channels')
  if (matchMedia('(max-width: 1000px)').matches) document.body.classList.remove('members-toggled')
}

export function listenForOutside(): void {
  for (const id of ['timeline', 'composer']) place(id).addEventListener('pointerdown', closeDrawers)
}
