import { type AttributeSet, buildAttributeSet } from './attributes.ts'
import type { Attribute } from './types.ts'

/**
 * The aspects of notes that come without an attributes.yaml: of any field, and of none. content/attributes.yaml tells what the
 * fields mean. Words are whole words, or phrases; what belongs to one subject's own field comes from the notes themselves: a label,
 * a heading or a topic that several of them have is a row of its own.
 */
const ATTRIBUTES: readonly Attribute[] = [
  {
    id: 'what',
    name: { ko: '무엇인가', en: 'What it is' },
    type: 'text',
    own: true,
    called: list('정의, 개념, 개요, 소개, 의미, 뜻, 이란, definition, overview, introduction, concept, what is it'),
    words: [],
  },
  {
    id: 'full-name',
    name: { ko: '정식 이름', en: 'Full name' },
    type: 'text',
    own: true,
    naming: true,
    words: list('약자, 줄임말, 약어, stands for, abbreviation'),
  },
  {
    id: 'also-called',
    name: { ko: '다른 이름', en: 'Also called' },
    type: 'text',
    own: true,
    naming: true,
    words: list('라고도, 이라고도, 라고 부르기도, 별칭, 별명, also called, also known as'),
  },
  {
    id: 'choose',
    name: { ko: '이럴 때 고른다', en: 'Choose it when' },
    type: 'text',
    group: 'choose',
    own: true,
    words: list('선택 기준, when to use, when to choose'),
  },
  {
    id: 'use',
    name: { ko: '쓰임새', en: 'Used for' },
    type: 'list',
    group: 'choose',
    weak: true,
    called: list('용도, 쓰임새, 사용처, 활용, 활용 사례, 사용 사례, 목적, purpose, use cases'),
    words: list(
      '적합하다, 적합한, 유용하다, 때 사용, 데 사용, 위해 사용, 에 사용된다, use case, use cases, used for, ideal for, best for, suited for, suitable for',
    ),
  },
  {
    id: 'benefit',
    name: { ko: '장점', en: 'Benefit' },
    type: 'list',
    group: 'choose',
    weak: true,
    called: list('이점, 장점, 강점, benefit, benefits, pros'),
    words: list('장점은, 장점이, 이점은, 이점이, advantage, advantages'),
  },
  {
    id: 'drawback',
    name: { ko: '단점', en: 'Drawback' },
    type: 'text',
    group: 'choose',
    weak: true,
    called: list('단점, 약점, 한계, 문제점, cons, downside'),
    words: list('단점은, 단점이, 한계가, disadvantage, disadvantages, drawback, drawbacks'),
  },
  {
    id: 'advice',
    name: { ko: '권하는 것', en: 'Advice' },
    type: 'text',
    group: 'choose',
    weak: true,
    called: list('권장, 추천, 권장 사항, best practice, best practices, tips'),
    words: list('것이 좋다, 게 좋다, 권장한다, 권장된다, 추천한다, 바람직하다, recommended'),
  },
  {
    id: 'limits',
    name: { ko: '한도 · 수치', en: 'Limits' },
    type: 'text',
    group: 'numbers',
    weak: true,
    called: list('한도, 제한, 수치, limit, limits, quota'),
    words: list('최대, 최소, at most, at least, up to, maximum, minimum'),
  },
  {
    id: 'complexity',
    name: { ko: '복잡도', en: 'Complexity' },
    type: 'text',
    group: 'numbers',
    words: list('O(, 복잡도, 시간복잡도, complexity'),
  },
  {
    id: 'kinds',
    name: { ko: '종류', en: 'Kinds' },
    type: 'list',
    called: list('종류, 유형, 분류, types, kinds'),
    words: list('종류가, 종류는, 종류로, types of, kinds of'),
  },
  {
    id: 'parts',
    name: { ko: '구성', en: 'Structure' },
    type: 'text',
    called: list('made of, 구성, 구성 요소, 구성요소, 구조, components, structure'),
    words: list('구성되어, 구성된다, 구성되며, 이루어져, 이루어진, consists of, composed of'),
  },
  {
    id: 'features',
    name: { ko: '특징', en: 'Features' },
    type: 'text',
    called: list('특징, 특성, 성질, feature, features, characteristic, characteristics, 주요 특징'),
    words: [],
  },
  {
    id: 'role',
    name: { ko: '하는 일', en: 'What it does' },
    type: 'text',
    weak: true,
    called: list('역할, 기능, 담당, role, responsibility'),
    words: list('역할을 한다, 역할을 수행, responsible for'),
  },
  {
    id: 'procedure',
    name: { ko: '순서 · 동작', en: 'How it works' },
    type: 'text',
    called: list(
      '순서, 절차, 과정, 단계, 동작, 동작 과정, 동작 방식, 동작 원리, 작동 방식, 작동 원리, 진행 과정, how it works, workflow, procedure, steps, process',
    ),
    words: [],
  },
  {
    id: 'background',
    name: { ko: '배경', en: 'Background' },
    type: 'text',
    called: list('배경, 등장 배경, 도입 배경, 유래, 역사, background, history, origin'),
    words: [],
  },
  {
    id: 'reason',
    name: { ko: '원인 · 이유', en: 'Why' },
    type: 'text',
    weak: true,
    called: list('이유, 원인, 까닭, reason, cause, causes, why'),
    words: [],
  },
  {
    id: 'outcome',
    name: { ko: '결과', en: 'Outcome' },
    type: 'text',
    called: list('영향, 효과, 결과, effect, effects, consequence'),
    words: list('그 결과, as a result'),
  },
  {
    id: 'period',
    name: { ko: '시기', en: 'When' },
    type: 'text',
    words: list('시기, 연도, 세기에, 처음 시행, 처음 실시'),
  },
  {
    id: 'cost',
    name: { ko: '비용', en: 'Cost' },
    type: 'text',
    words: list(
      '비용, 요금, 가격, 지불, 무료, 할인, 과금, 결제, 청구, cost, costs, pricing, price, billing, billed, cheaper, free of charge',
    ),
  },
  {
    id: 'requires',
    name: { ko: '필요한 것', en: 'Requires' },
    type: 'list',
    weak: true,
    called: list(
      '필요한 것, 전제, 전제 조건, 필수, 요건, 조건, prerequisite, prerequisites, requirement, requirements',
    ),
    words: [],
  },
  {
    id: 'limitation',
    name: { ko: '제약', en: 'Limitation' },
    type: 'text',
    weak: true,
    called: list('제약, 제약 사항, 제한 사항, limitation, limitations, restriction, restrictions'),
    words: list(
      '불가능하다, 제한된다, 지원하지 않, 할 수 없다, 안 된다, 못한다, cannot, not allowed, not supported, does not support',
    ),
  },
  {
    id: 'caution',
    name: { ko: '주의', en: 'Beware' },
    type: 'text',
    weak: true,
    called: list('주의, 주의점, 주의사항, 유의사항, warning'),
    words: list('주의해야, 주의할, 유의해야, caution, beware'),
  },
  {
    id: 'example',
    name: { ko: '예시', en: 'Example' },
    type: 'text',
    weak: true,
    called: list('예시, 예, 사례, 사용 예, 사용 예시, 예제, example, examples'),
    words: list('예를 들어, 예를 들면, 예:, 예), ex), for example, e.g.'),
  },
  {
    id: 'difference',
    name: { ko: '차이', en: 'Differences' },
    type: 'text',
    weak: true,
    called: list('차이, 차이점, 다른 점, 비교, difference, differences, comparison'),
    words: [],
  },
  { id: 'other', name: { ko: '그 밖에', en: 'Other' }, type: 'text', words: [] },
]

export const GENERAL_ATTRIBUTES: AttributeSet = buildAttributeSet(ATTRIBUTES)

function list(words: string): readonly string[] {
  return words.split(', ')
}
