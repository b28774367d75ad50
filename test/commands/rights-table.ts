/**
 * Who may take which way into the bot: `/sub` a sub-command, `/` a command without, `press` a button or menu, `submit` a form.
 * `leaders`: whoever manages the server, or was given the command there. `members`: everyone, about herself or what the notes say.
 * A way that stands in neither fails `rights.test.ts`: whoever adds one says whose it is.
 */
interface Ways {
  readonly leaders?: string
  readonly members?: string
}

export const RIGHTS: Readonly<Record<string, Ways>> = {
  search: { members: '/ press:report,hit,near,word,turn,whole,back,read,share submit:report' },
  service: {
    members:
      '/ press:report,see,page,back,topics,open,browse,share,cite,changed,changed-at,erratum,erratum-at submit:report',
  },
  compare: { members: '/ press:report,show,share,changed,changed-at,diagrams,row,which submit:report' },
  quiz: {
    members: [
      '/today,past,practice,exam,live',
      'press:answer,write,mine,role,today,change,guess,past,past-at,past-try,past-write,past-whole,past-whole-at,whole,whole-at,try-whole,try-whole-at',
      'press:try,try-write,next,again,share,about,corrected,report,claim,report-try,claim-try',
      'press:exam-at,exam-pick,exam-write,exam-mark,exam-whole,exam-whole-at,exam-list,exam-open,exam-end,exam-drop,exam-new',
      // Whoever began a round may stop it, and leaders: the round itself refuses everyone else.
      'press:live,live-mine,live-report,live-stop,live-whole,live-whole-at,live-write submit:live,live-report',
      'submit:answer,try,past-try,exam-pick,report,claim,report-try,claim-try',
    ].join(' '),
  },
  review: {
    members: '/ press:answer,write,grade,bury,suspend,reset,resume,report,next,whole,whole-at submit:answer,report',
  },
  leaderboard: { members: '/ press:show,at,form,season,share,final' },
  me: {
    members: [
      '/stats,mistakes,reminders,data',
      'press:stats,show,mistakes,practise,export,remind-close,remind-review,remind-other,quiet,role,data,export-data,erase',
      'submit:remind-time',
    ].join(' '),
  },
  suggest: { members: '/ press:again,send submit:add' },
  help: { members: '/' },
  settings: {
    leaders: [
      '/panel,show,daily,pause,resume,post,preview,skip,holidays',
      'press:preview,whole,whole-at,panel,set,do,time,try,tracks,track submit:time',
    ].join(' '),
  },
  notes: {
    leaders: [
      '/add,list,remove,history,restore,corrections,glossary,link,unlink,export',
      'press:take,drop,add,undo,list,lines,line,line-edit,line-again,line-remove,pull,strip submit:line-save,send',
    ].join(' '),
  },
  question: {
    leaders: [
      '/add,review,list,edit,retire press:again,edit,undo,list,review,whole,whole-at,use,rework,rework-again,discard',
      'submit:add,save,reworked',
    ].join(' '),
  },
  manage: {
    leaders: [
      '/tracks,track-add,track-edit,track-remove,status,items,coverage,gaps,reports,season',
      'press:items,item,coverage,remove,restore,gaps,gap-alias,gap-note,gap-ignore,gap-mind',
      'press:reports,correct,given,whole,whole-at,decide,accept,key,key-form,note,decisions,undo submit:gap-write,key-form,note',
    ].join(' '),
  },
}

/** `press:a,b` → `press x.a`, `press x.b`; `/a` → `/x a`. */
export function waysOf(command: string, ways: string | undefined): string[] {
  return (ways ?? '').split(' ').flatMap((part) => {
    if (part === '') return []
    if (part.startsWith('/'))
      return part
        .slice(1)
        .split(',')
        .map((name) => `/${command} ${name}`.trim())
    const [kind = '', names = ''] = part.split(':')
    return names.split(',').map((name) => `${kind} ${command}.${name}`)
  })
}
