interface Help {
  readonly summary: string
  readonly details: readonly string[]
}

/** What `saegim --help` and `saegim COMMAND --help` say; a line an option. */
export const cliHelp = {
  common: (languages: string) => [
    '--content DIR  콘텐츠 폴더 (기본: 환경이나 .env 의 CONTENT_DIR, 없으면 content); 그 안에 notes/ 만 있으면 됩니다',
    '--json         기계가 읽을 것은 표준 출력에, 나머지는 표준 오류에',
    `--lang ${languages}   알림의 언어`,
    '--help         이 글',
  ],
  sections: { summary: '노트의 절을 키와 줄 번호로 늘어놓습니다', details: [] },
  search: (limit: string) => ({
    summary: '/search 처럼 노트를 찾습니다',
    details: [
      '--stdin        표준 입력에서 한 줄에 질문 하나씩 읽고, 차례대로 한 줄에 답 하나씩',
      `--limit N      결과는 많아야 N개 (기본 ${limit})`,
      '--no-cut       순위만: 확신이 없다고 "노트에 없음"이라고 하지 않습니다',
    ],
  }),
  searchEval: {
    summary: '점수를 매긴 질문으로 검색을 잽니다',
    details: [
      'FILE           JSON: [{id, query, category, relevant: [{section, grade, lines?}]}]; 맞는 것이 없으면 노트에 없는 질문;',
      '               남이 쓴 노트에는 [{file, grade, lines}]: 그 줄들이 든 절이 맞습니다',
      '--kinds        질문의 종류마다도',
      '--ablate       검색의 부분을 하나씩 뺄 때 S@1 과 S@3 이 몇 점 달라지는지, Markdown 표로',
      '--misses       바로 맞지 않은 질문과 그때 찾은 것',
      '',
      'S@1, S@3, nDCG@5, empty, line(첫 결과가 점수 매긴 줄을 보여 줌)은 순위만의 값이고, "S@3 cut" 과 "false"(답이 없는데 답함)는',
      '실제로 나가는 그대로의 값입니다. --json 이면 한 줄에 객체 하나, 비율은 0부터 1까지.',
      '',
    ],
  },
  service: { summary: '노트가 한 주제를 두고 하는 말을 보여 줍니다', details: [] },
  compare: { summary: '주제 둘이나 셋을 나란히 놓습니다', details: [] },
  renderCompare: {
    summary: '멤버가 보는 그대로 비교를 PNG 로 그립니다',
    details: ['--out FILE     쓸 곳; 길면 FILE, FILE-2, … 로 나눕니다', ''],
  },
  renderDiagrams: {
    summary: '노트의 그림을 모두 그리고, 모두 담은 한 장도 그립니다',
    details: ['--out DIR      NAME.png 와 sheet.png 를 쓸 곳', ''],
  },
  renderDiagram: { summary: '노트의 그림 하나를 DOT 파일에서 그립니다', details: ['--out FILE     쓸 곳', ''] },
  questions: (kinds: string) => ({
    summary: '물을 수 있는 문제를 늘어놓거나, 노트에서 만들거나, 초안을 받습니다',
    details: [
      '--generate N  노트에서 문제를 많아야 N개, 정답과 함께 만듭니다; 아무것도 쓰지 않습니다',
      '--sample N    같은 것을 정답 없이, 사람이 읽어 볼 종이로',
      '--seed S      다른 것을 고릅니다 (기본 1)',
      '--brief S     언어 모델이 한 절의 문제 초안을 쓰는 데 필요한 모든 것: 아무 모델에나 건네세요',
      '--draft S     DRAFT_API_URL 의 모델에 묻고, 노트가 증명하는 것만 questions/ 의 새 파일에 둡니다',
      `--kinds A,B   이것들만: ${kinds}`,
      '--why         몇 문장을 묻고, 나머지는 어느 규칙이 뺐는지',
    ],
  }),
  check: { summary: '봇처럼 모든 내용을 읽고, 잘못된 곳과 멤버가 받게 될 것을 알려 줍니다', details: [] },
  init: {
    summary: '노트 폴더에서 내 콘텐츠 폴더를 만듭니다',
    details: [
      'DIR            내 노트: Markdown 이나 텍스트, 어떤 폴더 구조든, 그림과 함께; 베껴 올 뿐 고치지 않습니다',
      '--to FOLDER    콘텐츠 폴더를 만들 곳; 새 폴더나 빈 폴더 (기본: DIR 의 이름을 딴 DIR-content)',
    ],
  },
  scoresRecompute: {
    summary: '점수를 답에서 다시 셈하고 다른 것을 알려 줍니다',
    details: [
      '--data FILE    데이터베이스 (기본: 봇과 같이 DATA_DIR 의 saegim.db)',
      '봇이 도는 동안에도 됩니다. 다르면 고치고, 거기 있던 값과 답에서 나온 값을 알려 줍니다.',
    ],
  },
  backup: {
    summary: '데이터베이스를 통째로 FILE 에 베낍니다; 봇이 도는 동안에도 됩니다',
    details: [
      '--data FILE    데이터베이스 (기본: 봇과 같이 DATA_DIR 의 saegim.db)',
      'SQLite 의 온라인 백업: 사본은 홀로 서며, 이름을 얻기 전에 확인합니다. 먼저 있던 사본은 바뀝니다.',
      'DATA_KEY 가 있으면 암호화하고, 되돌릴 때 같은 키가 있어야 합니다.',
    ],
  },
  restore: {
    summary: '백업을 데이터베이스 자리에 놓습니다; 봇을 먼저 멈춰야 합니다',
    details: [
      '--data FILE    데이터베이스 (기본: 봇과 같이 DATA_DIR 의 saegim.db)',
      '지금 데이터베이스는 backups/ 에 치워 둡니다. 백업 뒤에 올릴 때가 된 문제는 다시 올리지 않습니다.',
    ],
  },
  restored: {
    summary: 'pg_restore 같은 다른 길로 되돌린 데이터베이스에 그동안 시간이 지났음을 알립니다',
    details: [
      '--data FILE|URL    데이터베이스 (기본: 봇과 같은 것)',
      '봇을 먼저 멈춰야 합니다. restore 처럼, 백업 뒤에 올릴 때가 된 문제는 다시 올리지 않습니다.',
    ],
  },
  moveStore: {
    summary: '저장소를 다른 저장소로 옮깁니다; SQLite 나 PostgreSQL, 모든 행을 확인합니다',
    details: [
      'FROM, TO    데이터베이스 파일이나 postgres://NAME:PASSWORD@HOST:PORT/DATABASE; TO 는 새것이거나 빈 것',
      '먼저 봇을 멈추세요. 끊긴 옮기기는 다시 부르면 이어집니다. FROM 은 그대로 남습니다: 끝나면 DATABASE_URL 이나',
      'DATA_DIR 을 TO 로 바꾸고 봇을 켜세요.',
    ],
  },
} satisfies Record<string, Help | ((...told: never[]) => Help | readonly string[])>
