import type { links as ko } from '../ko/links.ts'

/** Notes that come from a repository. */
export const links: typeof ko = {
  troubles: {
    unreachable: () => 'the place of the repository does not answer',
    'not-found': () => 'there is no repository at that address that everyone may see; it may be private, or deleted',
    moved: () => 'the repository moved elsewhere; link its new address',
    'no-branch': () => 'there is no such branch, or the repository is empty',
    'no-folder': () => 'the repository has no such folder',
    'too-large': () => 'the repository is too large: up to 64 MB are fetched; link one that holds the notes alone',
    'too-many': () => 'it has more than 2,000 files; link the folder with the notes alone',
    slow: () => 'it could not be fetched within a minute',
    broken: () => 'the repository cannot be read',
    rewritten: () => 'its history was written anew (force push); with `/notes link` you see what changes and decide',
    'no-notes': () => 'there is not one note (.md, .txt) in it',
    unreadable: (file = '') => `\`${file}\` cannot be read as text`,
    'no-room': () => 'with it there would be more than may be kept; link a folder of it',
    'not-allowed': () => 'whoever runs this bot does not allow that address any more',
  },
  addresses: {
    'no-url': (typed) => `“${typed}” is no address of a repository. Write it like https://github.com/name/repository.`,
    'not-https': () => 'Only addresses that begin with https:// can be linked.',
    credentials: () =>
      'There is a name or a password in the address. Give the address of a repository that everyone may see.',
    host: (_typed, hosts) => `This bot links repositories at ${hosts} only.`,
    branch: () => 'That cannot be the name of a branch. Write it as the repository shows it.',
    folder: () => 'That cannot be a folder. Write one of the repository, like docs/notes.',
  },
  off: 'Linking a repository is off for this bot. Whoever runs it turns it on by naming the hosts in NOTES_GIT_HOSTS. Until then send files with `/notes add`.',
  none: (hosts) => `No repository is linked yet. Give the address of one at ${hosts}.`,
  shown: ({ url, branch, folder }, commit, when) =>
    [
      `🔗 <${url}>`,
      ...(branch === '' ? [] : [`branch \`${branch}\``]),
      ...(folder === '' ? [] : [`folder \`${folder}\``]),
      `\`${commit.slice(0, 7)}\``,
      `last asked ${when}`,
    ].join(' · '),
  proposal:
    'This is how I read the repository. Press **Confirm**, and I answer from it and fetch what changes every hour. Nothing has changed yet.',
  taken: 'Linked. I fetch what changes every hour, and tell leaders what it was.',
  same: 'Nothing has changed since.',
  updated: (parts) => `Fetched: ${parts}.`,
  trouble: (sentence) => `⚠️ Nothing new was fetched: ${sentence}. I go on with the notes that I have.`,
  refused: (sentence) => `The repository was not linked: ${sentence}. Nothing has changed.`,
  pull: 'Fetch now',
  removed: (files) =>
    `Unlinked: nothing more is fetched.${files > 0 ? ` The ${files} file(s) that came from it stay.` : ''}`,
  strip: 'Remove its files too',
  left: {
    link: 'It is a link to elsewhere, which is not followed.',
    submodule: 'It is another repository (submodule); link that one by itself.',
    lfs: 'It is kept in Git LFS, so its content is not here. Commit it without LFS.',
    large: 'The file is too large.',
  },
}
