/**
 * Words that a question is made of and that say nothing of what it is about. General Korean and English only. They keep
 * a little weight.
 */
const KOREAN =
  '어떤 어느 무슨 무엇 무엇인지 무엇인가 무엇을 뭐 뭐야 뭐지 뜻 뜻이 뜻은 뜻이야 뜻이에요 뜻인가요 뜻이지 뭐가 뭐에요 뭐예요 뭘 뭔지 얼마 얼마나 어떻게 어디 어디서 어디에 언제 왜 누가 누구 몇 몇개 몇번 어때 어떨 어떤가 ' +
  '있어 있나 있나요 있지 있죠 없지 있는 있는지 있다 있을 있고 있으며 있음 있습니까 있어요 없어 없나 없는 없는지 없다 없이 없을 수 것 것은 것이 게 걸 거 때 때는 등 및 또는 그리고 하지만 그래서 ' +
  '하나 하는 해야 하면 하려면 해 할 한 돼 되나 될 되면 되는 되 좀 좋은 좋아 좋을 알려 알려줘 알려주세요 설명 설명해 설명해줘 궁금 궁금해 가르쳐 가르쳐줘 말해 말해줘 대해 대한 대해서 관해 관한 ' +
  '이거 그거 저거 이것 그것 이게 그게 이 그 저 나 내 우리 제 더 가장 제일 매우 아주 모두 모든 다 같은 같이 위한 위해 위해서 통해 통한 따라 정도 경우 거야 건가 건가요 인가요 인가 인지 뭔가 뭔가요 어떻 어떠 쓰나 쓰나요 쓰는 쓰이나 쓰면 써야 써 써요 씁니까 씁니다 쓰죠 쓰지 쓰는지 쓰는가 쓰는데 쓰여 쓰여요 썼나 썼나요 달라 달라요 다른가 다른가요 다른지 다르나요 다릅니까 다르지 어떡해 어떡하지 어떡하나요 ' +
  '사용하나 사용 필요 가능 방법 이유 의미 차이 종류 역할 특징 무엇이 어떠한 각각 각 하고 싶 싶어 싶은데 싶으면 싶다 주나 주는 줘 주세요 나요 까 만약 혹시 그냥 진짜 않는 않은 않고 않다 않아 않으면 않게 안 못 너무 자주 많이 많은 많아 많아서 많으면 많음 많다 많을 많네 많습니다 적음 적은 보기 보는 보려면 보고 볼 미리 저절로 빨리 잘 다시 먼저 바로 직접 계속 항상 서로 여러 이미 아직 아예 대신 안에 안에서 이내 골고루 예전 예전에는 원래 지금 그럼 그러면 이런 저런 언제까지 얼마동안 ' +
  '싶어요 싶을 있는데 있으면 있나 된다 한다 하는데 하는지 되는지 되는데 나면 나서 나오는 나와 나는 생기면 생겨 뭐지 뭐임 뭔데 뭔데요 뭥미 뭐하는 뭐할 뭐뭐 뭐임 쓰려면 쓰려고 하는법 쓸 쓸까 쓸지 쓴다 쓸수 전에 되는거 하는거 되려면 하려면 됨 되죠 된 안된 안되 안되는 안돼 돼요 해야됨 써야됨 써야돼 해야돼 해야지 해야하나 있음 없음 있냐 되냐 하냐 쓰냐 뭐냐 ' +
  // Particles that stand apart from their word, and how something is done or said, of whatever it is.
  '은 는 가 을 를 의 에 와 과 로 으로 에서 에게 부터 까지 여부 거의 굳이 자꾸 점점 조금 조금만 약간 대체 도대체 아마 꼭 반드시 특히 주로 보통 대부분 대체로 일단 이제 이제는 요즘 요새 없게 있게 그대로 걸려 걸려요 걸리나 걸리나요 걸리는지 걸릴까 걸리지 동작해 동작해요 동작하나 동작하나요 동작하는지 작동해 작동해요 작동하나 작동하나요 작동하는지 ' +
  // What is said around a question where people talk.
  '내일 어제 아직 아직도 모르겠어 모르겠어요 모르겠다 모르겠네 모르겠네요 모르겠는데 모르겠음 모르겠습니다 그런데 근데 그러니까 그니까 그나저나 그래도 저기 저기요 여기서 오늘 오늘의 오늘은 안녕하세요 감사합니다 감사해요 감사드립니다 고마워 고마워요 고맙습니다 죄송 죄송한데 죄송하지만 죄송합니다 여러분 다들 혹은 아시는 아시나요 아나요 알아요 계신가요 계실까요 정말 사실 헷갈려 헷갈려요 헷갈리네요 헷갈리는데 모르겠어요 모르겠는데 모르겠네요'
const ENGLISH =
  'a an the is are was were be been being am do does did done can could will would shall should may might must i you he she it we they my your our their its this that these those ' +
  'another other others of in on at to for from by with without about into onto as and or nor but if then than so not no yes how what which who whom whose when where why there here have has had ' +
  'get got give gives me us them him her any some much many more most long often need needs want use used using make made let please tell explain mean means happen happens when while between during per via each way also only work works working there exist exists called last lasts kept keep keeps across difference differences differ different compare compared versus vs ' +
  'thanks thank sorry anyone anybody everyone somebody guys wondering really actually know'

/** Words that are often the point of a question about notes, and often not: half of a stop word. */
const WEAK =
  '사용 필요 가능 방법 방식 이유 의미 정의 개념 차이 종류 역할 특징 장점 단점 문제점 한계점 약점 이점 예시 각각 법 use used using way make made only between per many difference differ different compare versus vs last kept keep across 몇 개수 갯수 설명 경우 모든 가장 통해 따라'

const STOP: ReadonlySet<string> = new Set(`${KOREAN} ${ENGLISH}`.split(' '))
const WEAKER: ReadonlySet<string> = new Set(WEAK.split(' '))

/** How and when something is done: of what the notes do not tell it they need not say so. */
const MANNER: ReadonlySet<string> = new Set(
  '갑자기 따로 전부 나중에 가끔 가끔만 마음대로 멋대로 실수로 한번에 함부로 금방 절대 오래 오랫동안 잠깐 잠시 얼른 몰래 일부러 억지로 손쉽게 쉽게 편하게 빠르게 천천히 자세히 확실히 완전히 제대로 똑같이 걸리는'.split(
    ' ',
  ),
)

/** Whether a word tells the manner of a thing, and not the thing. */
export function isManner(surface: string): boolean {
  return MANNER.has(surface)
}

/** English words of any question that are words of names as well: `Working Memory`, `Long Tail`. */
const IN_NAMES: ReadonlySet<string> = new Set(
  'work works working need needs want mean means last long most more between each way call called keep use only other'.split(
    ' ',
  ),
)

/** Whether a word of any question may be a word of a name. */
export function isInNames(surface: string): boolean {
  return IN_NAMES.has(surface)
}

/** Words that keep less than this share of their weight are those of any question. */
export const FUNCTIONAL = 0.1

/** The same for a token: what is meant as a name is none of any question. */
export function shareOfToken(token: {
  readonly surface: string
  readonly term: string
  readonly isName?: true
}): number {
  return token.isName ? 1 : contentShare(token.surface, token.term)
}

/** How much of its weight a word keeps: 1, or less for a word of any question. */
export function contentShare(surface: string, term: string): number {
  if (WEAKER.has(surface) || WEAKER.has(term)) return 0.3
  return STOP.has(surface) || STOP.has(term) ? 0.05 : 1
}
