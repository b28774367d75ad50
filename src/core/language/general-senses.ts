/**
 * More ordinary English words, of no field, each with what it may mean in Korean. A line is the forms of one word and its senses,
 * which do not stand for each other: 전류 is no 현재.
 */
export const GENERAL_SENSES = `
abandon: 버리
abolish, abolition: 폐지
acceptance, accept: 승낙, 수용
activation, activate: 활성화
abroad, overseas: 해외
absence, absent: 부재, 결석
absorb, absorption: 흡수
abundant, abundance: 풍부
academic: 학문, 학술
accompany: 동반
accumulate, accumulation: 축적, 누적
accuse, accusation: 고발, 혐의
acknowledge, acknowledgement: 인정, 확인 응답
acquire, acquisition: 취득
actor: 행위자, 배우
addition: 덧셈
addressee, recipient: 수신인, 받는 사람
adjacent, adjoining: 인접
administration, administer, administrative: 행정
admission, admit: 입학, 인정
adolescence, adolescent, teenager: 청소년, 청소년기
adversity: 역경
advice, advise: 조언, 충고
advocate: 옹호, 지지
afford: 감당
afternoon: 오후
agency: 대리
agent: 대리인, 행위자
aggressor: 침략자
agriculture, farming: 농업, 농사
aid, assist, assistance: 원조
amaze, surprise: 놀라움, 놀람
ambition: 야망
amount due: 납부액
amplify, amplification: 증폭
analogy, metaphor: 비유, 유추
annex: 합병, 부속
announce, announcement: 발표, 공지
appeal: 호소
appearance: 외모, 겉모습
appendix: 부록
appoint, appointment: 임명
approach: 접근법
arbitration: 중재
architect, architecture: 건축
arise, emerge, emergence: 출현
arithmetic: 산술
arrival, arrive: 도착
arrow: 화살표
aspect: 양상
assassination, assassinate: 암살
assemble, assembly: 조립, 집회
assertion, assert, claim: 주장
associate, association: 연관, 협회
astronomy: 천문학
atmosphere: 분위기
atom, atomic: 원자
attract, attraction, attractive: 매력, 인력
audience: 청중, 관객
award, prize: 수상
aware, awareness: 자각, 알아차림
baggage, luggage: 수하물
bankruptcy, bankrupt: 파산
bargain, bargaining: 흥정
basin: 분지
bath: 목욕
beat, pulse: 박동
bedroom: 침실
benchmark: 성능 비교
beneficiary: 수혜자
bill, invoice: 청구서, 법안
biography: 일대기
biology, biological: 생물, 생물학
bite: 물기
blind, blindness: 맹목, 실명
blood vessel: 핏줄
blow: 불기, 타격
blur, blurred: 흐림
board: 이사회
body temperature: 체온
boil, boiling point: 끓는점, 끓음
bold: 굵은
bomb, bombing: 폭탄, 폭격
bond: 유대
bonus: 상여금, 보너스
boost: 증대
borrow: 차용, 빌리
bounce: 튕김
brain: 두뇌
brake: 제동
brand: 상표, 브랜드
bravery: 용맹
breakdown: 고장
breed, breeding: 번식, 품종
brother: 형제
bubble: 거품
bundle: 묶음
bureaucracy: 관료제
burial, bury: 매장
burn, combustion: 연소, 화상
butterfly: 나비
button: 단추, 버튼
bystander effect: 방관자 효과
cabinet: 내각
calm: 진정, 차분
camp: 진영, 야영
campaign: 유세
canal: 운하
candidate: 후보
capitalism, capitalist: 자본주의, 자본가
captain: 선장, 대장
captive, captivity: 포로
career: 경력, 진로
carry: 운반, 나르
cast: 던지기, 배역
castle, fortress: 요새
casual: 우연
casualty: 사상자
catch: 잡기
cattle: 가축
cave: 동굴
celebrity: 유명인
ceremony: 의례
chair: 의자
chairman: 의장
champion: 우승자
chaos, chaotic: 혼돈
charity: 자선
chemical, chemistry: 화학
chest: 가슴
child care, childcare: 보육
circuit: 회로
circulate, circulation: 유통
circumstance: 사정
civil: 민간
civilization, civilisation: 문명
classic, classical: 고전
clay: 점토
clerk: 점원, 서기
client: 의뢰인
cliff: 절벽
climb: 등반
clinic, clinical: 임상
clock: 시계
cloth, fabric: 직물
cloud: 구름
clue, hint, cue: 단서, 힌트
coal: 석탄
coast, shore: 해안
code of conduct: 행동 강령
coexist, coexistence: 공존
cognitive dissonance: 인지 부조화
coherent, coherence, cohesion: 응집, 결속
coin: 동전
coincidence: 우연
collaborate, collaboration: 협업
collective: 집단
column: 기둥
comfort, comfortable: 편안
commander, commander in chief: 사령관, 지휘관
commerce, commercial: 상업
commission: 위원회, 수수료
committee: 위원회
commonly: 흔히
community: 공동체, 지역사회
commute: 통근
compact: 조밀
companion: 동반자
comparative advantage: 비교 우위
compensation, compensate: 배상
complain, complaint: 불평, 불만
complement, complementary: 보완, 상호 보완
component part: 부품
comprehensive: 종합
comprehension, comprehend, understand, understanding: 이해
compulsion: 강박, 강요
concentrate, concentration: 농도
concern: 우려
concise: 간결
concrete: 구체, 구체적
condense, condensation: 응축, 응결
conditional: 조건부
conduct: 실시
conductor: 도체
cone: 원뿔
confer: 수여
confess, confession: 자백, 고백
confidence interval: 신뢰 구간
confine, confinement: 감금
confirmation: 확증
conflict of interest: 이해 상충, 이해충돌
conform: 순응
confront, confrontation: 직면, 대립
connotation: 함축
conscience: 양심
conscription: 징병
consent: 승낙
conservation, conserve: 보전
conservative: 보수, 보수적
considerable: 상당한
consist of: 이루어
consolation: 위로
conspiracy: 음모
construct, construction: 건설
consult, consultation, consultant: 협의
contact: 연락
contagion, contagious: 전염
contemporary: 동시대
contest, competition: 대회, 경연
context: 맥락, 문맥
contradict, contradiction: 모순
contribute, contribution: 기여, 공헌
controversy, controversial: 논란
convention, assembly: 협약, 대회
converge, convergence: 수렴
convict, conviction: 유죄 판결, 확신
cooling, cool: 냉각
copper: 구리
copyright: 저작권
corporate, corporation: 법인
corrupt, corruption: 부패, 타락
cost of living: 생활비
cotton: 목화
council: 평의회
counter: 계산대, 대항
counterargument: 반론
counterexample: 반례
couple: 부부
craft: 공예
craving: 갈망
creature: 생물, 피조물
crew: 승무원
crop: 작물, 농작물
cross: 건너
crown: 왕관
cruel, cruelty: 잔인, 잔혹
cultivate, cultivation: 재배, 경작
cumulative: 누적
currency: 화폐, 통화
current: 전류, 해류
custom, customs: 관습, 세관
cut: 절단, 자르
cylinder: 원기둥
daily life, everyday life: 일상생활
damage: 손해
dance: 무용
dare: 감히
dawn: 새벽
deaf, deafness: 청각 장애
decay: 부패
deceive: 속이
decorate, decoration: 장식
decree, edict: 칙령, 법령
dedicate, devotion, devote: 헌신
deduce, deduction: 연역, 공제
defect: 결점
defendant: 피고인
defer, postpone: 연기, 미루
deficiency, deficit: 결핍, 적자
definite: 확정
deform, deformation: 변형
degenerate: 퇴화
delicate: 섬세
delicious: 맛있는
demonstrate, demonstration: 시연, 시위
denial: 부인
denominator: 분모
dense: 조밀, 빽빽
department: 부서, 학과
departure, depart: 출발
deposit: 예금, 퇴적
deprive, deprivation: 박탈, 결핍
derive, derivation: 유도, 파생
descend, descent: 하강, 혈통
destiny, fate: 운명
destroy, destruction, destructive: 파괴
detention: 구금
deter, deterrence, deterrent: 억지
deteriorate, deterioration: 악화
deviate: 벗어나
devil: 악마
diameter: 지름, 직경
dictator, dictatorship: 독재자, 독재
diffuse, diffusion: 확산
digest, digestion, digestive: 소화
digit: 자릿수, 숫자
dignity: 존엄, 존엄성
dilemma: 딜레마, 진퇴양난
dilute: 희석
diminish, diminishing: 체감
diplomacy, diplomat, diplomatic: 외교, 외교관
disability, disabled: 장애인
disagree, disagreement: 불일치, 의견 차이
disappear, vanish: 사라지, 소멸
disappoint, disappointment: 실망
discharge: 방전, 배출, 퇴원
disciple: 제자
discipline: 훈육, 규율, 학문
discourage: 낙담
discretion: 재량
discriminate, discrimination: 차별, 구별
disgust: 혐오
dislike, hatred, hate: 싫어, 증오
dismiss, dismissal: 해고
disobey, disobedience: 불복종
dispatch: 파견
disperse, dispersion: 흩어
displace, displacement: 변위, 치환
dispose, disposal: 처분
dissolve, dissolution: 용해, 해산
distinct, distinction, distinguish: 구별, 구분
distort, distortion: 왜곡
distract, distraction: 산만, 주의 분산
diverge, divergence: 발산
diverse, diversity: 다양성
dividend: 배분
divine: 신성
division of labor, division of labour: 분업
divorce: 이혼
doctrine: 교리
domestic: 국내
dominate, dominance, dominant: 지배, 우성
donate, donation: 기부
dose, dosage: 복용량
downward: 하향
draft: 초안
drama, dramatic: 극적
drift: 표류
drive: 추진, 운전
drought: 가뭄
dry: 건조
dual: 이중
dull: 무딘
dust: 먼지
eager for: 열망
ease, easy, easily: 쉬운, 쉽게
ecology, ecosystem: 생태계, 생태
economic growth: 경제 성장
egg: 난자
ego: 자아
elastic, elasticity: 탄력, 탄력성, 탄성
elect: 선출
electron: 전자
elevate, elevation: 고도
elite: 엘리트
embarrass, embarrassment: 당황
embassy: 대사관
embed: 내장
embrace: 수용, 포용
emigrate, emigration: 이민, 이주
emission, emit: 배출
empathy, empathize: 공감, 감정 이입
empirical: 경험적, 실증적
employ, employment: 고용
employer: 고용주
encounter: 마주침, 조우
encourage, encouragement: 격려, 장려
endure, endurance: 지구력
enemy: 적군
engage, engagement: 몰입
engineer, engineering: 공학, 기술자
enlighten, enlightenment: 계몽
enrich: 풍부
entertain, entertainment: 오락
enthusiasm, passion: 열정
entity: 개체, 실체
envy, jealousy, jealous: 질투, 시기
epidemic, pandemic: 유행병, 전염병
episode: 일화
equator: 적도
equilibrium: 균형, 평형
equip, equipment: 설비
equivalent, equivalence: 등가
erase: 지우
erode, erosion: 침식
erupt, eruption: 분출, 분화
establishment: 건립
esteem, self-esteem: 자존감
eternal: 영원
ethnic: 민족
evaporate, evaporation: 증발
evident: 명백
evil: 사악
examiner: 심사관
excellent, excellence: 우수, 탁월
excess, excessive: 과도, 과잉
excite, excitement: 흥분
execution: 처형
executive: 임원, 행정
exempt, exemption: 면제
exhaust, exhaustion: 고갈
exhibit, exhibition: 전시
expel, expulsion: 축출
expand, expansion: 팽창, 확대
expedition: 원정
expertise: 전문성
explode, explosion: 폭발
exploitation: 착취
exponent, exponential: 지수, 지수적
extension: 연장
extensive: 광범위
extinct, extinction: 멸종, 소거
extraordinary: 비범
facilitate: 촉진
faculty: 교수진
fade: 희미
faith: 신앙
famine: 기근
fan: 지지자
fantasy: 환상
farm, farmland: 농장, 농지
fashion: 유행
father: 아버지
fatigue, tired, tiredness: 피로
favor, favour: 호의, 찬성
feedback: 되먹임, 피드백
feminine: 여성적
fertile, fertility: 비옥, 출산율
festival: 축제
feudal, feudalism: 봉건, 봉건제
fiber: 섬유
fiction: 허구
fierce: 치열
fight, fighting: 싸움
film, movie: 영화
finger: 손가락
fire: 화재
firm: 견고
fiscal: 재정
fish, fishing: 어업, 물고기
flame: 불꽃
flash: 섬광
flee: 도망, 도주
fleet: 함대
flight: 비행
fluctuate, fluctuation: 변동
fluid: 유체
fog: 안개
fold: 접기
folk: 민속, 민중
footprint: 발자국
forecast: 예보
foreigner: 외국인
foresee: 예견
formation: 형성
fortune, luck: 행운
forum: 광장
foster: 육성
fragile: 취약, 깨지기 쉬운
freeze, frozen, freezing: 동결, 빙결
fresh: 신선
fruit: 과일
frustrate, frustration: 좌절
fuel: 연료
fulfill, fulfillment: 이행
fun: 재미
fund, funding: 기금, 자금
funeral: 장례
fusion: 융합
galaxy: 은하
gang: 무리
garbage, trash, rubbish: 쓰레기
garden: 정원
gene, genetic: 유전자
generous, generosity: 관대
genius: 천재
genre: 장르
genuine: 진짜
geography: 지리
geology: 지질
geometry: 기하
ghost: 유령
gift: 선물
glacier: 빙하
glimpse: 엿봄
glory: 영광
gossip, rumor: 소문
govern, governance: 통치
grade: 성적
graduate, graduation: 졸업
grain: 곡물
grand: 웅장
grandparents: 조부모
graph: 그래프
grasp: 파악
grave, tomb: 무덤
great: 위대
grief, mourning: 비탄, 애도
ground: 근거
guard: 경비
guardian: 보호자, 후견인
guild: 동업 조합, 길드
guilt: 죄책감
hair: 머리카락
half: 절반
hall: 회관
handicap: 불리한 조건
handy: 유용
hang: 걸기, 멈춤
harass, harassment: 괴롭힘
harbor: 항구
port: 항구
hardship: 고난
harmony: 조화
harsh: 가혹
harvest: 수확
haste, hurry: 서두름
headquarters: 본부, 본사
healthy: 건강한
heaven: 천국
heir: 상속인
hell: 지옥
helpless, helplessness: 무력, 무기력
heritage: 유산
hero: 영웅
hesitate, hesitation: 주저, 망설임
hill: 언덕
hire: 고용, 채용
historian: 역사가
hobby: 취미
hole: 구멍
holiday, vacation: 휴일, 휴가
holy, sacred: 신성
homeland: 고국, 조국
hope: 희망
horizon: 지평선
hospitality: 환대
host: 주최, 숙주
hostage: 인질
hostile, hostility: 적대, 적대감
household: 가계
housing: 주거
human, human being: 인간
humanity: 인류, 인간성
human rights: 인권
humid, humidity: 습도, 습기
humor: 유머
hunger, hungry: 굶주림, 배고픔
hunt, hunting: 사냥
hypocrisy: 위선
ice: 얼음
ideal: 이상적
idealism: 관념론, 이상주의
identical twin, twin: 쌍둥이
ideology: 이념
idiom: 관용구
illegal, unlawful: 불법, 위법
illiterate, illiteracy: 문맹
illuminate: 조명
illustrate, illustration: 삽화
imbalance: 불균형
imitate, imitation, mimic: 모방, 흉내
immigrant, immigration: 이민, 이민자
imminent: 임박
immoral: 부도덕
imperfect: 불완전
imperial, imperialism: 제국주의
implication, imply: 함의, 암시
impose: 부과
impulse, impulsive: 충동, 충동적
inability: 무능력
inaccurate: 부정확
incentive: 유인책, 장려책
incline, inclined: 성향
inconsistent, inconsistency: 불일치, 모순
inconvenient: 불편
incorrect: 부정확
indicate, indicator: 지표
indifferent, indifference: 무관심, 무차별
indigenous: 토착
indirect, indirectly: 간접
induce, induction: 유도, 귀납
inefficient, inefficiency: 비효율
inertia: 관성
inevitably: 필연
infer, inference: 추론
inferior, inferiority: 열등, 열등감
inflict: 가하
inform: 통보
informal: 비공식
infrastructure: 기반 시설
ingroup, in-group: 내집단
inhabit, inhabitant, resident: 주민
initiate, initiation: 개시
initiative: 주도권
innate: 선천적, 타고난
innocent, innocence: 무죄, 무고
inquire, inquiry, enquiry: 문의
insane, insanity: 정신 이상, 광기
insect: 곤충
inside: 안쪽
insight: 통찰
insist: 주장, 고집
inspire, inspiration: 영감
instinct: 본능
institute: 연구소
instrument: 악기
insufficient: 불충분
insulate, insulation, insulator: 절연, 단열
insult: 모욕
intact: 온전
intellect, intellectual: 지성, 지적
intense, intensity: 강렬
intercept: 가로채
interfere, interference: 간섭
internalize, internalization: 내면화
international: 국제
interview: 면접, 면담
intimate, intimacy: 친밀, 친밀감
introvert, introversion: 내향, 내향성
extrovert, extravert, extraversion: 외향, 외향성
intuition, intuitive: 직관, 직관적
invert, inverse: 반전
invisible: 보이지 않는
invite, invitation: 초대
involve, involvement: 관여, 개입
irony: 반어, 역설
irregular: 불규칙
irrelevant: 무관
irreversible: 비가역, 되돌릴 수 없는
jewel: 보석
joint: 공동, 관절
joke: 농담
journal: 학술지, 일지
journalist, journalism: 기자
journey: 여정
jump: 도약
jury: 배심원, 배심
justify, justification: 정당화
juvenile: 소년, 청소년
keen: 예리
kill, murder: 살인, 죽이
knight: 기사
laboratory, lab: 실험실
lake: 호수
landlord: 집주인, 지주
landmark: 표지
landscape: 경관, 풍경
larger: 더 큰
lawsuit, litigation: 법적 다툼
lazy, laziness: 게으름
lean: 기댐, 군더더기 없는
leave: 휴가, 떠나
legacy: 유산
legend: 전설, 범례
legislation, legislative, legislature: 입법, 입법부
leisure: 여가
lemma: 보조 정리
lens: 렌즈
lesson: 교훈, 수업
liberal, liberalism: 자유주의
liberate, liberation: 해방
library: 도서관
lie: 거짓말
life: 생명, 인생
lift: 들기
limb: 팔다리
linguistic, linguistics: 언어학
literacy: 문해력
literal: 문자 그대로
live: 살아
livestock: 가축
living standard, standard of living: 생활 수준
local government: 지방 정부, 지방 자치
loneliness, lonely: 외로움
loose: 느슨
lord: 영주, 군주
lose: 상실
love: 사랑
loyal, loyalty: 충성
luxury: 사치, 사치품
magic: 마법
magnify: 확대
magnitude: 규모
mail: 우편
mainland: 본토
mainstream: 주류
maladaptive: 부적응
manifest: 명시, 나타
mankind: 인류
manner: 예절
manor: 장원
march: 행진
marriage: 혼인
mast: 돛대
masterpiece: 걸작
mature, maturity: 성숙, 만기
maximize: 극대화, 최대화
mean: 의미
mechanical: 기계적
mechanism: 기제, 작동 원리
media, mass media: 매체
mediate, mediation, mediator: 중재, 매개
medical: 의료, 의학
meditation: 명상
medium: 매체
melt, melting point: 녹는점, 용융
memorial: 기념
mental illness: 정신 질환
mercantilism: 중상주의
mercy: 자비
metabolism: 대사
metropolitan: 대도시
middle class: 중산층
migrate: 이주
mild: 온화, 경미
military service: 병역
mill: 방앗간
mind: 마음
mine, mining: 광산, 채굴
mineral: 광물
minimize: 최소화
ministry: 부처
miracle: 기적
mirror: 거울
misfortune: 불행
mislead, misleading: 오도, 오해
misunderstand, misunderstanding, misconception: 오해
mobilize, mobilization: 동원
moderate: 온건
modest: 겸손
moisture: 수분
molecule, molecular: 분자
momentum: 운동량
monarch, monarchy: 군주, 군주제
monk: 수도사, 승려
monster: 괴물
mood: 기분
mortality: 사망률
mortgage: 담보, 담보 대출
mother: 어머니
motor: 전동기
multitask, multitasking: 다중 작업, 동시 작업
murder: 살해
museum: 박물관
mutation, mutate: 돌연변이, 변이
mystery: 신비
myth, mythology: 신화
naive: 순진
naked: 벌거벗은
narrate, narrative, narrator: 서술, 서사
nationalism, nationalist: 민족주의
nationality: 국적
native: 원주민, 토착
natural selection: 자연 선택
necessity: 필요성
neglect, negligence: 방치, 태만
neutral: 중립, 중성
neutron: 중성자
newborn: 신생아
nightmare: 악몽
nominate, nomination: 지명
nonverbal: 비언어
noon: 정오
normative: 규범적
notable: 주목할 만한
noteworthy: 주목
notion: 관념
nucleus: 원자핵, 세포핵
null: 없음, 귀무
numerator: 분자
numerous: 수많은
oath: 맹세, 선서
obesity, obese: 비만
object to, objection: 이의
observer: 관찰자
obsession, obsessive: 강박, 집착
occupation: 점령
offender: 범죄자
officer: 장교
offset: 상쇄
offspring: 자손
oil: 기름, 석유
omit, omission: 생략
opponent: 상대, 반대자
oppose: 반대
opposition: 야당, 반대
oppress, oppression: 억압
optical: 광학
optimal, optimum: 최적
optimism, optimistic: 낙관, 낙관주의
pessimism, pessimistic: 비관, 비관주의
oral: 구두
orbit: 궤도, 공전
ordinary: 평범
organism: 유기체, 생물체
orphan: 고아
outbreak: 발발, 발병
outgroup, out-group: 외집단
outline: 윤곽
outside: 바깥
outstanding: 뛰어난
overcome: 극복
overestimate: 과대평가
underestimate: 과소평가
overlook: 간과
overthrow: 전복, 타도
overwhelm: 압도
overwrite: 덮어쓰기
ownership transfer: 소유권 이전
pack, package: 포장, 꾸러미
palace: 궁전
panic: 공황
parade: 행진
paradox: 역설
parallel processing: 병렬 처리
parasite: 기생충
pardon: 사면
particle: 입자
partner, partnership: 동반자, 협력 관계
party: 당사자, 정당
passenger: 승객
passive: 수동적, 소극적
password reset: 비밀번호 재설정
patent: 특허
patriarchy, patriarchal: 가부장
patriot, patriotism: 애국심
patrol: 순찰
peculiar: 독특
peer pressure: 또래 압력
pension: 연금
perfect: 완벽, 완전
permission: 허락
permit: 허가
persecute, persecution: 박해
personal information: 개인 정보
perspective, viewpoint, point of view: 관점
phenomenon, phenomena: 현상
phobia: 공포증
photosynthesis: 광합성
phrase: 구절
physics: 물리학
physiology, physiological: 생리, 생리학
pile: 더미
pilgrim, pilgrimage: 순례
pilot: 조종사
pioneer: 선구자
pirate: 해적
pity, compassion: 연민, 동정
placebo: 위약
plague: 전염병, 흑사병
plain: 평야, 평범
plantation: 농장
plateau: 고원
play: 놀이, 연극
plea, plead: 탄원, 변론
pledge: 맹세, 담보
plot: 줄거리
plunder, loot: 약탈
poem, poet, poetry: 시인
point out: 지적
polish: 다듬기
polite, politeness: 예의, 공손
politician: 정치인
pollution, pollute, pollutant: 오염 물질
pond: 연못
pool: 모음, 공동
pope: 교황
port number: 포트 번호
portrait: 초상화
positive reinforcement: 정적 강화
poster: 벽보
postwar: 전후
pot: 항아리
potential: 잠재, 잠재력
pottery: 도자기, 토기
pour: 붓기
powder: 가루
practical: 실용, 실용적
precedent: 선례
preceding: 앞선
precipitation: 강수, 침전
predator: 포식자
prey: 먹이
predecessor: 전임자, 전신
prehistoric: 선사
premise: 전제
premium: 할증
prerequisite: 선행 조건, 전제 조건
presentation: 발표
preside: 주재
press: 누르
prestige: 위신
prevalence, prevalent: 만연, 유병률
price increase: 가격 인상
pride: 자부심, 자존심
prince: 왕자
principle of least privilege, least privilege: 최소 권한
prisoner: 죄수, 포로
probe: 탐사
proclaim, proclamation: 선포
producer: 생산자
proficiency: 숙달
profile: 윤곽
profound: 심오
projection: 투사, 투영
prolong: 연장
prominent: 저명
promote: 촉진, 홍보
prompt: 즉각, 재촉
propaganda: 선전
propagate, propagation: 전파
property rights, property right: 재산권
prophet: 예언자
prosecute, prosecution, prosecutor: 기소
prosper, prosperity: 번영
protest: 시위
prototype: 시제품
provoke, provocation: 도발
psychology, psychological, psychologist: 심리, 심리학
public opinion: 여론
public works: 공공사업
publicity: 홍보
publication: 출판
pump: 펌프
purify, purification: 정화
pursue, pursuit: 추구
puzzle: 수수께끼
quantify: 정량화
quarrel: 다툼
quest: 탐구
questionnaire, survey: 설문, 설문 조사
queue: 대기열, 대기 줄
quit: 그만두
race: 인종, 경주
racism, racial: 인종 차별, 인종
radiation: 방사선
radical: 급진
radius: 반지름
rage: 격노
raid: 습격
rain, rainfall: 강우
random sampling: 무작위 표집, 무작위 추출
ransom: 몸값
rape: 강간
ratify, ratification: 비준, 추인
rational, rationality: 합리, 합리적, 합리성
irrational: 비합리, 비이성
reactionary: 반동
realism: 사실주의, 현실주의
reality: 현실
reason: 이성
reassure: 안심
rebel: 반란군, 반항
receipt: 영수증, 수령
reciprocal, reciprocity: 호혜
reckless: 무모
reclaim: 되찾
recommendation: 권고
reconcile, reconciliation: 화해
reconstruct, reconstruction: 재건, 재구성
recruit, recruitment: 모집, 채용
rectangle: 직사각형
referee: 심판
refine: 정제
reflection: 반사, 성찰
refraction: 굴절
refuge, refugee: 난민, 피난
refund: 환불
refute, rebuttal: 반박
regime: 정권, 체제
regiment: 연대
regret: 후회
regularity: 규칙성
reign: 통치, 재위
reinforce, reinforcement: 보강
relative: 상대, 친척
relax, relaxation: 이완, 휴식
relevant, relevance: 적합성
reliable: 신뢰할 수 있는
relief: 구호, 완화
reluctant, reluctance: 꺼림
remark: 발언
remarkable: 놀라운
remind, reminder: 상기
remnant: 잔재
renaissance: 문예 부흥, 르네상스
reproduce, reproduction, reproductive: 재생산, 번식, 생식
republican: 공화
resent, resentment: 분개, 원망
reserve: 비축
reservoir: 저수지
residence: 거주지
residue, residual: 잔차
resign, resignation: 사임, 체념
resistant: 저항성
resolution: 해상도, 결의
resource allocation: 자원 배분, 자원 할당
restaurant: 식당
restrain, restraint: 구속
retail, retailer: 소매
retaliate, retaliation, revenge: 보복, 복수
retire, retirement: 은퇴
retreat: 퇴각
retrieve, retrieval: 인출
reunite, reunification: 재통일
revelation: 계시, 폭로
revival, revive: 부흥, 부활
revoke, revocation: 철회
rhythm: 리듬, 율동
ride: 타기
rigid, rigidity: 경직
riot: 폭동
ripe: 익은
ritual, rite: 의례
rival, rivalry: 경쟁자
rock, stone: 바위, 암석
rod: 막대
rope: 밧줄
rotate: 자전
routine: 정해진 절차
royal: 왕실
ruin: 폐허, 파멸
ruler: 통치자, 지배자
rumination: 반추
sacrifice: 희생, 제물
sail, sailor: 항해, 선원
salient, salience: 현저, 두드러진
sanction: 제재
sand: 모래
satellite: 위성
satire: 풍자
scandal: 추문
scar: 흉터
scatter: 흩어
scene: 장면
scheme: 도식
scholar, scholarship: 학자, 장학금
scold: 꾸중
scratch: 긁기
scream: 비명
seal: 봉인, 도장
seat: 좌석
seclusion: 은둔
secondary school, high school: 고등학교, 중등
secretary: 비서
sect: 종파
sector: 부문
sediment: 퇴적물
seed: 씨앗, 종자
seek: 추구
seize, seizure: 압수, 점령, 발작
self-control: 자제, 자기 통제
self-defense: 정당방위, 자기방어
self-efficacy: 자기 효능감
selfish: 이기적
seller: 판매자
buyer: 구매자
senate: 원로원, 상원
senior: 선배, 고위
sensitivity: 민감도
sequel: 후속
servant: 하인
settle, settlement: 정착
severe, severity: 심각도
sex, sexual: 성적
shade, shadow: 그늘, 그림자
shake: 흔들
shame: 수치심, 부끄러움
shareholder: 주주
shell: 껍질
shelter: 피난처
shield: 방패
shine: 빛나
shock: 충격
shop: 가게, 상점
shoulder: 어깨
shout: 외침
shy: 수줍음
siege: 포위
silence: 침묵
silk: 비단
sink: 가라앉
sister: 자매
site: 현장, 부지
skeleton: 골격, 뼈대
skeptic, skeptical: 회의적
sketch: 밑그림
skull: 두개골
sky: 하늘
slaughter: 도살
slide: 미끄러
slogan: 구호
smart: 똑똑
smell: 냄새
smoke, smoking: 흡연, 연기
smooth: 매끄러운
sociable: 사교적
socialism, socialist: 사회주의
communism, communist: 공산주의
sociology: 사회학
soil: 토양
soluble: 용해
solvent: 용매
song: 노래
sophisticated: 정교
soul: 영혼
sovereign, sovereignty: 주권
spatial: 공간적
speak, speaker: 화자
specialize, specialization: 전문화
spectrum: 스펙트럼, 분광
speculate, speculation: 투기
spirit, spiritual: 영적
spoil: 망치
sponsor: 후원
spontaneous: 자발
spread: 확산, 퍼지
spring: 용수철
stab: 찌르
stabilize, stabilization: 안정화
stain: 얼룩
stake: 지분, 말뚝
stakeholder: 이해관계자
stall: 정체
stamp: 우표, 도장
stare: 응시
statesman: 정치가
statue: 동상, 조각상
statute: 법령
steady: 꾸준
steam: 증기
steel: 강철
steep: 가파른
stem: 줄기, 어간
stick: 막대
stiff: 뻣뻣
stock: 재고, 주식
storage: 저장소
storm: 폭풍
story: 이야기
strain: 긴장, 변형
strait: 해협
stranger: 이방인
strategic: 전략적
stressor: 스트레스 요인
stretch: 늘림
strike: 파업, 타격
string: 문자열
strip: 벗기
struggle: 투쟁
stubborn: 완고
stupid: 어리석은
subjective: 주관
subordinate: 종속
subsidy, subsidize: 보조금
substitute, substitution: 대체재, 치환
subtle: 미묘
successive: 연속적
suffer, suffering: 고난
suffrage: 참정권
sugar: 설탕
suicide: 자살
suit: 정장
summit: 정상 회담
superficial: 피상적
superior, superiority: 우월
superstition: 미신
supervise, supervision: 감독
unsupervised: 비지도
supplement: 보충
suppress, suppression, repress, repression: 억압, 탄압
supreme court: 대법원
surplus: 잉여, 흑자
surround: 둘러싸
survive, survival, survivor: 생존, 생존자
suspect, suspicion: 용의자
sustain, sustainable, sustainability: 지속 가능
swallow: 삼킴
sweep: 쓸기
swell: 부풀
swim: 수영
symbol, symbolic: 상징, 기호
sympathy: 동정, 공감
synthesis, synthesize, synthetic: 종합
systematic: 체계적
taboo: 금기
tact: 재치
tail: 꼬리
tale: 이야기
intangible: 무형
tariff: 관세
tear: 눈물
tempt, temptation: 유혹
tenant: 세입자, 임차인
tend, tendency: 경향
tension: 긴장, 장력
tent: 천막
tenure: 재임
terminal: 단말
terrain: 지형
terrible: 끔찍
terror, terrorism, terrorist: 테러
textile: 직물
theater, theatre: 극장, 연극
theoretical: 이론적
thesis: 논제
thirst, thirsty: 갈증
threaten: 협박
throat: 목구멍
tide, tidal: 조수, 조석
tie: 유대
timeline: 연표
timing: 시기
title: 제목
tobacco: 담배
tolerate, tolerance, tolerant: 관용, 내성
tone: 어조
tooth, teeth: 치아, 이빨
toy: 장난감
trade union, labor union: 노동조합
trader: 무역상
trail: 자취
trainee: 훈련생
trajectory: 궤적
transcend: 초월
transient: 일시적
transplant: 이식
transportation: 교통
treasure: 보물
treasury: 재무부
treat: 취급
tremble: 떨림
trench: 참호
trend: 추세, 동향
trespass: 무단 침입
tribute: 조공
troop: 병력
tropical: 열대
trouble: 곤란
troubleshoot, troubleshooting: 문제 해결
truce, ceasefire, armistice: 휴전, 정전
truth: 진실, 진리
tyranny, tyrant: 폭정, 폭군
ugly: 추한
ultimate, ultimately: 궁극, 궁극적
unaware: 모르
unbalanced: 불균형
uncomfortable: 불편
underlying: 근본
undermine: 약화
undertake: 착수
unemployed: 실업자
unexpected: 예상치 못한
unfair: 불공정, 부당
unify, unification, unified: 통일
unity: 통일, 단결
universal: 보편, 보편적
unlike: 달리
unnecessary: 불필요
unpredictable: 예측 불가능
unreliable: 신뢰할 수 없는
unstable, instability: 불안정
upbringing: 양육
upper class: 상류층
upset: 속상
urbanization, urbanisation: 도시화
urge: 충동
useful, usefulness: 유용, 쓸모
utility: 효용, 유용성
utilitarian, utilitarianism: 공리주의
utilize, utilization: 활용, 이용률
vacuum: 진공
vain: 헛된
valley: 계곡, 골짜기
valuable: 귀중
vapor: 증기
variation, vary: 변이, 변동
vegetable: 채소
vein: 정맥
verdict: 평결
versatile: 다재다능
version control: 버전 관리
vertex, node: 꼭짓점, 마디
veteran: 참전 용사
veto: 거부권
vice versa: 반대로
view of the world, worldview: 세계관
violence, violent: 폭력, 폭력적
vivid: 생생
void: 공허
voltage: 전압
volunteer: 자원봉사
voter: 유권자
voyage: 항해
vulnerable: 취약
warehouse: 창고
warrant: 영장
warrior: 전사
wash: 세척
watch: 시청
waterfall: 폭포
wavelength: 파장
weaken: 약화
wear: 착용, 마모
welfare: 복지
wet: 젖은
wheel: 바퀴
whisper: 속삭임
wholesale: 도매
wife: 아내
husband: 남편
wild, wildlife: 야생, 야생 동물
will: 의지, 유언
willing, willingness: 의향, 자발
wing: 날개
wire: 전선
wise: 현명
withdraw, withdrawal: 철회, 인출, 금단
womb: 자궁
wonder: 경이
workforce: 노동력
working class: 노동 계급
workplace: 직장
workshop: 작업장
worm: 벌레
worsen: 악화
worship: 숭배
wound: 상처
wreck: 난파
wrist: 손목
yard: 마당
yield: 수확량, 산출
young: 젊은
youth: 청년
zeal: 열의
zone: 지대
accessible, accessibility: 접근성
artificial: 인공
assessment: 평가
autonomous, autonomy: 자율, 자율성
backward: 역방향
balanced: 균형
birthday: 생일
bone: 뼈
categorical: 범주형
chart: 도표
chemical reaction: 화학 반응
choice, alternative: 선택지, 대안
coefficient: 계수
combination: 조합
composite: 합성, 복합
conditional probability: 조건부 확률
confounder: 교란
conversion: 환산
covariance: 공분산
dataset, data set: 자료 집합
daughter: 딸
decision making, decision-making: 의사 결정, 의사결정
descriptive: 서술
desk: 책상
determination: 결심
difficult, difficulty: 어려움, 곤란
dishonest, dishonesty: 부정직
effectiveness: 유효성, 실효성
electric current: 전류
everyday: 일상
expected value: 기댓값, 기대값
explanation: 해설
explanatory: 설명
factor: 요인, 인자
false positive: 거짓 양성, 오탐
false negative: 거짓 음성, 미탐
feedback loop: 되먹임
food chain: 먹이 사슬
forward: 순방향
free will: 자유 의지
greenhouse: 온실
heart rate: 심박수
histogram: 도수분포표
human nature: 인간 본성
impression: 인상
independence: 독립성
infancy: 유아기
inflow: 유입
outflow: 유출
intensive: 집약
interpersonal: 대인
interruption: 방해
intervention: 개입
kidney: 신장
leaf, leaves: 잎
leadership: 지도력
limitation: 한계, 제약
listener: 청자
long-term memory: 장기 기억
lung: 폐
matrix: 행렬
methodology: 방법론
mindset: 사고방식, 마음가짐
mindful, mindfulness: 마음챙김
modification: 개조
month: 개월
mountain: 산
nominal: 명목
normal distribution: 정규 분포, 정규분포
null hypothesis: 귀무가설
alternative hypothesis: 대립가설
numerical, numeric: 수치형, 수치
observational: 관찰
one-sided, one-tailed: 단측
two-sided, two-tailed: 양측
ordinal: 서열, 순서형
overestimation: 과대평가
underestimation: 과소평가
overtime: 초과 근무
pair, paired: 쌍, 짝
percentile: 백분위, 백분위수
permutation: 순열
pet: 반려동물
preference: 선호, 선호도
primitive: 원시
probability distribution: 확률 분포
problem solving, problem-solving: 문제 해결
public health: 공중 보건
quartile: 사분위수
recollection, recollect: 회상
reduction: 감축
regression: 회귀
reinforcement: 강화
representative sample: 대표 표본
river: 강
robust, robustness: 견고성
sample size: 표본 크기
sampling: 표본 추출, 표집
scatter plot: 산점도
segmentation: 세분화
self-awareness: 자기 인식
shame, ashamed: 수치심
short-term memory: 단기 기억
significance: 유의성
significance level: 유의 수준, 유의수준
single point of failure: 단일 장애점
skewed, skewness: 치우침, 왜도
small talk: 잡담
son: 아들
species: 종
spine: 척추
standard deviation: 표준편차, 표준 편차
standard error: 표준오차, 표준 오차
stationary: 정상성
stomach: 위장
structural: 구조적
team: 팀
teamwork: 협동
theorem: 정리
tiredness: 피로감
tongue: 혀
typical, typically: 전형
vector: 벡터
visibility: 가시성
well-being, wellbeing: 복지, 안녕
wrongly: 잘못
after all, in the end: 결국
at once, at a time: 한꺼번에
by hand, by oneself: 수작업, 스스로
carry out, conduct: 실시
figure out: 파악
fill out, fill in: 작성, 채우
go back, come back: 복귀
hand over: 인계
leave out: 생략
look after, take care of: 돌봄, 돌보
out of order: 고장, 순서가 어긋
put off, procrastinate, procrastination: 미루기
speed up: 빠르게
slow down: 감속, 느려
take over: 넘겨받
throw away: 버리
turn off: 끄기
turn on: 켜기
wear out: 마모
`
