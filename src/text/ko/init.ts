interface Copied {
  readonly notes: number
  readonly pictures: number
  readonly foreign: readonly string[]
}

interface Read {
  readonly chapters: number
  readonly sections: number
  readonly statements: number
  readonly subjects: number
  readonly questionsFromNotes: number
}

/** What `saegim init` says. */
export const init = {
  refused: {
    'no-folder': (folder: string) => `「${folder}」 폴더가 없습니다. 노트가 든 폴더를 적어 주세요.`,
    'no-notes': (folder: string) => `「${folder}」에 노트(.md, .markdown, .mdx, .qmd, .txt)가 없습니다.`,
    'not-empty': (folder: string) =>
      `「${folder}」에 이미 무언가 있어서 그대로 두었습니다. --to 로 새 폴더를 적어 주세요.`,
    inside: (folder: string) => `「${folder}」는 노트 폴더 안입니다. --to 로 바깥의 폴더를 적어 주세요.`,
  },
  done: (folder: string, copied: Copied, read: Read): string[] => [
    `${folder}/ 를 만들었습니다: 노트 ${copied.notes}개, 그림 파일 ${copied.pictures}개를 복사했습니다.`,
    `장 ${read.chapters}개, 절 ${read.sections}개, 문장 ${read.statements}개, 찾아볼 이름 ${read.subjects}개로 읽혔습니다.`,
    ...(copied.foreign.length > 0
      ? [
          `복사하지 않은 문서 ${copied.foreign.length}개: ${copied.foreign.slice(0, 5).join(', ')}${copied.foreign.length > 5 ? ' …' : ''}. 읽을 수 없는 형식이니 Markdown(.md)이나 텍스트(.txt)로 내보내 ${folder}/notes/ 에 두세요.`,
        ]
      : []),
    '',
    '이제 할 일:',
    `1. 살펴보기: npm run -s saegim -- check --content ${folder}`,
    `2. 쓰기: .env 에 CONTENT_DIR=${folder} 를 적고 npm start`,
    `3. 문제 넣기: ${folder}/questions/ 에 문제 파일을 두세요(README의 「좋은 문제를 쓰는 법」). ${
      read.questionsFromNotes > 0
        ? `그때까지는 노트에서 만든 문제 ${read.questionsFromNotes}개로 매일 문제가 나갑니다.`
        : '노트에서 만들 수 있는 문제가 없어서, 두기 전에는 매일 문제가 나가지 않습니다!'
    }`,
  ],
  glossary: () =>
    [
      '# 노트만으로는 알 수 없는 같은 말: 별명, 줄임말, 다른 언어의 이름. 한 묶음이 한 줄입니다.',
      '# same:',
      '#   - [줄임말, 본디말]',
      'same: []',
      '',
    ].join('\n'),
}
