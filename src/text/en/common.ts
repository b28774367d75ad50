import type { common as ko } from '../ko/common.ts'

export const common: typeof ko = {
  share: 'Share',
}
