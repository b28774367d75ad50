/** Ordinary English words and their Korean, as any dictionary has them: of no field. A line is a group of words for one thing. */
export const GENERAL_TRANSLATIONS = `
maximum, max, up to: 최대, 최댓값
minimum, min, at least: 최소, 최솟값
average: 평균
total: 총, 전체
limit, quota: 제한, 한도, 할당량
size: 크기
capacity: 용량
plan, planning: 계획
length: 길이
number, count: 수, 개수
amount, quantity: 양
speed: 속도
performance: 성능
latency, delay, lag: 지연, 지연 시간, 대기 시간
time: 시간
duration, period: 기간
lifetime, lifespan: 수명
retention: 보존, 보관
expire, expiration, expiry: 만료
schedule: 일정, 예약
frequency: 빈도
price, pricing, cost, charge, fee: 가격, 요금, 비용
pay, billing: 지불, 청구
free: 무료
item, entry: 항목
value: 값
type: 유형, 종류
unique: 고유
order: 순서
sort: 정렬
range: 범위
search, lookup: 검색, 조회
read: 읽기
write: 쓰기
create: 생성
delete, remove: 삭제, 제거
update: 업데이트, 갱신, 수정
change, modify: 변경, 수정
convert, transform: 변환, 전환
insert: 삽입
add: 추가
store, save: 저장
copy: 복사, 복사본
replicate, replication: 복제
restore: 복원
recover, recovery: 복구
disaster: 재해
failure: 장애, 실패
error: 오류, 에러
outage, downtime: 중단
availability: 가용성
available: 사용 가능
durability: 내구성
consistency: 일관성
consistent: 일관
eventual: 최종, 궁극적인
strong: 강력
reliability: 안정성, 신뢰성
scalability, scalable: 확장성, 확장 가능
scale, scaling: 확장
expand, extend: 확장
shrink, reduce, decrease: 축소, 감소
increase, grow: 증가
improve: 향상, 개선
optimize: 최적화
balance: 분산
distribute, distribution, spread: 분산, 배포
weight, weighted: 가중치
priority: 우선순위
request: 요청
response: 응답
connect, connection: 연결, 접속
idle: 유휴
address: 주소
internal: 내부
external: 외부
security: 보안
secure: 안전
encrypt, encryption, encrypted: 암호화
password: 비밀번호, 암호
secret: 비밀
credential, credentials: 자격 증명
authenticate, authentication, login: 인증
authorize, authorization: 인가, 권한 부여
permission, privilege: 권한
access: 접근, 액세스
identity: 자격 증명, 신원
user: 사용자
group: 그룹
role: 역할
policy: 정책
rule: 규칙
condition: 조건
allow: 허용
deny, block: 거부, 차단
restrict: 제한
protect, protection: 보호
attack: 공격
threat: 위협
vulnerability: 취약점
sensitive: 민감
audit: 감사
compliance: 규정 준수, 규정
track, trace: 추적
detect, detection: 감지, 탐지
monitor, monitoring: 모니터링, 감시
alert, notification, notify: 알림
alarm: 경보, 알람
analyze, analysis, analytics: 분석
aggregate, aggregation: 집계
collect: 수집
real time, realtime: 실시간
message: 메시지
subscribe, subscription: 구독
publish: 게시
send: 전송, 보내
receive: 수신, 받
deliver, delivery: 전달, 전송
transfer: 전송, 이전
forward: 전달
export: 내보내기
install: 설치
configure, configuration, settings: 구성, 설정
manage, management: 관리
managed: 관리형, 관리
automatic, automatically, auto: 자동
manual: 수동
custom: 사용자 지정, 사용자 정의
default: 기본, 기본값, 디폴트
primary: 기본, 주요
secondary: 보조
global: 전역, 글로벌
local: 로컬
file: 파일
document: 문서
version: 버전
lifecycle: 수명 주기
resource: 리소스, 자원
account: 계정
organization: 조직
service: 서비스
environment: 환경
development: 개발
test: 테스트, 시험
task, job: 작업
process, processing: 처리, 프로세스
execute, run: 실행
state: 상태
status: 상태
healing: 치유, 복구
self: 자가
promote, promotion: 승격
duplicate: 중복
support: 지원
require, requirement: 필요, 요구
provide: 제공
difference, differ, versus: 차이
compare, comparison: 비교
advantage, benefit: 장점, 이점
disadvantage: 단점
feature: 기능, 특징
example: 예시
component: 구성 요소
integration, integrate: 통합
combine: 결합, 조합
share, shared: 공유
dedicated: 전용
only: 전용
temporary: 임시
permanent: 영구
static: 정적
dynamic: 동적
random: 무작위
single: 단일
multi, multiple: 다중, 여러
parallel: 병렬
concurrent, concurrency: 동시, 동시성
slow: 느린
fast: 빠른
cheap, cheaper: 저렴
expensive: 비싼
large: 대규모, 큰
small: 작은
text: 텍스트
language: 언어
ownership: 소유권
owner: 소유자
parent: 상위, 부모
monthly: 월별
daily: 매일, 일별
hourly: 시간당
per second: 초당
real: 실제
mandatory: 필수
optional: 선택
explicit, explicitly: 명시적
implicit: 암시적
physical: 물리
device: 장치, 장비
mobile: 모바일
video: 동영상, 비디오
map: 매핑, 지도
match: 일치
learn, learning: 학습
model: 모델
train, training: 훈련, 학습
quality: 품질
risk: 위험
incident: 사고
investigate: 조사
remediate, remediation: 교정, 수정
release: 릴리스, 출시
automation, automate: 자동화
delayed: 지연
lazy: 지연, 게으른
eager: 즉시, 열심
greedy: 탐욕, 탐욕적
ordered, ordering: 순서
visualize, visualization: 시각화
report: 보고서
budget: 예산
forecast: 예측
recommend, recommendation: 권장, 추천
purchase, buy: 구매
reserve, reserved: 예약
commitment: 약정
license: 라이선스
destination, target: 대상, 목적지
path: 경로
record: 기록
region: 지역
public: 공개, 공용
private: 비공개, 사설
migrate, migration: 이전
source: 원본, 출처
virtual: 가상
event: 사건
child: 하위, 자식
nested: 중첩
content: 내용
branch: 지사, 갈래
invalidate: 무효화
hit: 적중
compress, compression: 압축
log: 기록
certificate: 증명서
table: 표
folder: 폴더
tag: 꼬리표
prefix: 접두사
suffix: 접미사
tunnel: 터널
object: 객체, 대상, 물건
upload: 올리기, 업로드
download: 내려받기, 다운로드
lock: 잠금
container: 용기, 컨테이너
template: 서식, 템플릿
dedicated line: 전용선
backup: 예비, 백업
network: 망, 네트워크
tree: 나무, 트리
example: 예, 사례
rule: 규정
law: 법
meaning, definition: 뜻, 정의
kind: 종류
reason, cause: 이유, 원인
method, way: 방법
purpose: 목적
result: 결과
problem: 문제
solution: 해결
structure: 구조
step, stage, phase: 단계
relation, relationship: 관계
common: 공통
part: 부분
whole, entire: 전체
left: 왼쪽
right: 오른쪽
begin, start: 시작
end, finish: 종료, 끝
stop: 중지, 중단
wait: 대기
choose, select: 선택
divide, split: 분할
join, merge: 병합, 결합
compose, consist: 구성
calculate, compute: 계산
measure: 측정
observe: 관찰
experiment: 실험
theory: 이론
principle: 원칙, 원리
standard: 표준
level: 수준
layer: 계층
interval: 간격, 주기
country, nation: 나라, 국가
office: 사무실
alias: 별칭, 별명
name: 이름
check: 확인, 검사, 점검
health: 상태, 건강
different: 다른
same, identical: 같은, 동일
before: 전, 이전
after: 후, 이후
prevent, avoid, prevention, avoidance: 방지, 예방, 회피
countermeasure: 대책, 대응책, 대응 방안
reclaim: 회수
interrupt, interruption: 중단
terminate, termination: 종료
discard: 폐기
enable: 활성화
disable: 비활성화
inactive, inactivity: 비활성
infrequent: 간헐적, 드문
frequent, frequently: 빈번, 자주
maintenance: 점검, 유지보수
page: 페이지, 쪽
ratio, proportion: 비율
percent, percentage: 퍼센트
discount, savings: 할인, 절감, 절약
existing: 기존
payment: 결제, 지불
accidental, accidentally: 실수
independent: 독립
exclusive: 배타, 독점
mutual: 상호
anomaly: 이상
normal: 정상
normalize, normalization: 정규화
isolate, isolation: 격리, 고립
integrity: 무결성
eavesdrop, eavesdropping: 도청
plain text, plaintext: 평문
tamper, tampering: 변조
replace, replacement: 교체, 대체
contract: 계약
treaty: 조약
century: 세기
war: 전쟁
king: 왕
city: 도시
population: 인구
government: 정부
economy: 경제
history: 역사
reform: 개혁
revolution: 혁명
energy: 에너지
temperature: 온도
pressure: 압력
force: 힘
light: 빛
water: 물
disease: 질병
symptom: 증상
treatment: 치료
ability, capability: 능력, 역량
absolute: 절대, 절대적
abstract, abstraction: 추상, 추상화
accept: 수락, 승인
accurate, accuracy: 정확, 정확도
achieve: 달성
action: 동작, 행동, 조치
active: 활성, 능동
activity: 활동
actual, actually: 실제
adapt, adaptation: 적응
additional, extra: 추가
adjust, adjustment: 조정
adopt, adoption: 채택, 도입
advance, in advance: 미리, 사전
affect, influence: 영향
agree, agreement: 합의, 동의, 협정
allocate, allocation: 할당
alternative: 대안
anonymous: 익명
answer, reply: 답변
appear: 나타나, 등장
apply, application: 적용
appropriate, suitable, suited: 적합, 적절
approve, approval: 승인
approximate, approximately: 대략
archive: 보관
argument, parameter: 인수, 인자
arrange: 배열, 배치
assign, assignment: 할당, 지정, 배정
assume: 가정
attach: 부착
attempt, retry: 시도
authority: 권위, 권한
background: 배경
barrier: 장벽
base, basis: 기반, 기초
basic, fundamental: 기본, 기초
behavior, behaviour: 동작, 행동, 행위
belong: 속하, 소속
best practice: 모범 사례
big, huge: 거대한
bind, binding: 바인딩, 결합
body: 본문
border, boundary: 경계
bottleneck: 병목
bottom: 하단, 아래
break: 중단, 깨지
brief, short: 짧은
broadcast: 방송
broken, damaged, corrupted: 손상
build: 구축, 빌드
burst: 급증
business: 사업, 업무, 기업
calendar: 달력
call, invoke: 호출
cancel: 취소
capture: 포착, 캡처
card: 카드
careful, caution, careful about: 주의
case: 경우, 사례
category, classification: 범주, 분류
center, central: 중앙, 중심
chain: 사슬, 연쇄
challenge: 과제, 도전
chance, probability: 확률, 가능성
channel: 채널, 통로
character, characteristic: 특성, 특징
circular: 순환, 원형
class: 등급, 계급, 학급
classify: 분류
clean, cleanup: 정리
clear: 명확, 분명
close: 닫기, 종료
closed: 폐쇄, 닫힌
collision, conflict: 충돌
command, instruction: 명령, 명령어
comment: 의견, 주석
communicate, communication: 통신, 의사소통
company: 회사
compatible, compatibility: 호환, 호환성
compete, competition: 경쟁
complete, completion: 완료, 완성
complex, complicated: 복잡
complexity: 복잡도, 복잡성
concept: 개념
conclusion: 결론
confirm, verify, verification, validate, validation: 검증, 확인
consider: 고려
constant: 상수, 일정
constraint: 제약, 제약 조건
contain, include: 포함
continue, continuous: 지속, 연속
contrast: 대조
control: 제어, 통제
convenient: 편리
convention: 관례, 규약
cooperate, cooperation: 협력
coordinate: 조율, 좌표
core: 핵심
correct: 올바른, 정확
count: 세기, 횟수
cover: 포괄
criteria, criterion: 기준
critical: 중요, 치명적
crisis: 위기
culture: 문화
current: 현재
customer, consumer: 고객, 소비자
customize: 맞춤
cycle: 주기, 순환
danger, dangerous: 위험
data loss, loss: 손실, 유실
date: 날짜
deadline: 기한, 마감
death: 사망
debt: 부채
decide, decision: 결정
declare, declaration: 선언
decline: 감소, 쇠퇴
deep: 깊은
define: 정의
degree: 정도
demand: 수요, 요구
depend, dependency, dependent: 의존, 의존성
depth: 깊이
describe, description: 설명, 묘사
design: 설계
detail: 상세, 세부
determine: 결정
device: 기기
diagram: 그림, 도표
direct, directly: 직접
direction: 방향
disconnect: 연결 해제
discover, discovery: 발견, 탐색
discuss, discussion: 토론, 논의
display: 표시, 화면
distance: 거리
district: 구역
double: 두 배
draw: 그리기
drop: 하락
edit: 편집
effect: 효과
effective: 효과적
efficient, efficiency: 효율, 효율적
effort: 노력
element: 요소
eliminate: 제거
emergency: 비상, 긴급
emphasize: 강조
employee, worker: 직원, 근로자
empty: 비어
enforce: 강제
ensure, guarantee: 보장
enter, entrance: 진입, 입장
equal: 동등, 같은
establish: 수립, 설립
estimate, estimation: 추정, 추산
evaluate, evaluation: 평가
evidence: 증거
evolve, evolution: 진화
exact: 정확
examine: 검사
exceed, exceeding: 초과
exception: 예외
exchange: 교환
exclude: 제외
exist, existence: 존재
expect, expectation: 기대, 예상
experience: 경험
expert: 전문가
explain: 설명
explore: 탐색, 탐험
express, expression: 표현
extract, extraction: 추출
extreme: 극단
fair, fairness: 공정, 공정성
fake: 가짜
fall: 하락
false: 거짓
family: 가족
fault: 결함, 과실
field: 필드, 분야
figure: 그림, 수치
final: 최종
financial, finance: 금융, 재무
find: 찾기, 발견
fix, fixed, fixation: 고정
flexible, flexibility: 유연, 유연성
flow: 흐름
focus: 초점, 집중
follow: 따르, 준수
foreign: 외국, 외부
form: 형태, 양식
formal: 공식
format: 형식, 포맷
formula: 공식
foundation: 기초, 재단
fragment, fragmentation: 단편, 단편화
framework: 체계
full: 전체, 가득
function: 함수, 기능
future: 미래
gain: 이득
game: 게임
gap: 격차, 간격
gather: 수집
general: 일반, 일반적
generate, generation: 생성, 세대
goal, objective: 목표
good: 좋은
gradual, gradually: 점진, 점진적
grant: 부여
guide, guideline: 지침, 안내
handle: 처리, 다루
hard: 어려운, 단단한
hardware: 하드웨어, 장비
harm: 피해
head: 머리
heavy: 무거운
height: 높이
help: 도움
hidden, hide: 숨김, 은닉
hierarchy, hierarchical: 계층, 계층 구조
high: 높은
hold: 보유, 점유
horizontal: 수평
hour: 시간
hybrid: 혼합, 하이브리드
idea: 생각, 발상
identify, identification: 식별
ignore: 무시
image, picture: 이미지, 그림, 사진
immediate, immediately: 즉시
impact: 영향
implement, implementation: 구현
important, importance: 중요, 중요성
impossible: 불가능
improvement: 개선
income: 소득
incoming, inbound: 들어오는, 수신
outgoing, outbound: 나가는, 송신
increment, incremental: 증분, 증가
individual: 개별, 개인
industry: 산업
infinite: 무한
information: 정보
inherit, inheritance: 상속
initial, initialize: 초기, 초기화
injury: 부상
inner: 내부
innovation: 혁신
input: 입력
inspect, inspection: 검사
instead: 대신
institution: 기관, 제도
insurance: 보험
intention: 의도
interact, interaction: 상호작용
interest: 이자, 관심
interface: 인터페이스, 접점
intermediate: 중간
interpret, interpretation: 해석
introduce, introduction: 도입, 소개
invalid: 무효, 유효하지
invest, investment: 투자
issue: 문제, 발행, 발급
iterate, iteration, repeat, repetition: 반복
judge, judgment: 판단, 재판
key point, summary: 요약, 정리
keep, maintain: 유지
know, knowledge: 지식
label: 라벨, 이름표
labor: 노동
lack, shortage: 부족
land: 토지
last: 마지막
launch: 시작, 출시
lead, leader: 리더, 지도자
leak, leakage: 누수, 유출, 누출
lease: 임대
least: 최소
legal: 법적, 합법
lend, loan: 대출
lightweight: 경량, 가벼운
linear: 선형
link: 링크
list: 목록, 리스트
listen: 듣기, 수신
load: 부하, 적재
locate, location, position: 위치
logic, logical: 논리, 논리적
long term: 장기
short term: 단기
loop: 반복, 순환
low: 낮은
machine: 기계
main: 주요
major: 주요
majority: 다수
manufacture, manufacturing: 제조
market: 시장
mask: 가리개
master: 주인
mass: 대량, 질량
material: 재료, 자료
mathematics, mathematical: 수학
matter: 물질
meet: 만나, 충족
member: 구성원, 회원
memory: 기억, 메모리
mention: 언급
middle: 중간
military: 군사, 군대
minority: 소수
minor: 사소
miss: 누락, 놓치
missing: 누락
mistake: 실수
mix: 혼합
mobile: 이동
mode: 모드, 방식
modern: 현대
money: 금전
move, movement: 이동
natural: 자연
nature: 자연, 본질
near, nearest, closest: 가까운, 근접
necessary: 필요
need: 필요
negative: 음수, 부정
negotiate, negotiation: 협상
neighbor: 이웃
new: 새로운, 신규
next: 다음
noise: 잡음, 소음
note: 참고, 메모
obligation, duty: 의무
obtain: 획득
occupy: 점유
occur, occurrence: 발생
offer: 제공
official: 공식
old: 오래된
once: 한 번
online: 온라인
open: 개방, 열기
operate, operation: 운영, 연산, 작업
operator: 연산자, 운영자
opinion: 의견
opposite: 반대
opportunity: 기회
option: 옵션
organize: 조직, 구성
origin, original: 원본, 기원
outer: 외부
output: 출력
overflow: 넘침, 초과
overhead: 부담, 부하
overlap: 중복, 겹침
override: 재정의
overview: 개요
own: 소유
paper: 종이, 논문
participate, participant: 참여, 참가
partial: 부분, 부분적
partition: 분할, 구획
pass: 통과
past: 과거
pattern: 패턴, 양식
pause: 일시 중지
peak: 최고, 정점
people: 사람, 국민
perform: 수행
periodic, periodically: 주기적
persistent, persistence: 영속, 지속
person: 사람, 개인
personal: 개인
place: 장소, 배치
placement: 배치
platform: 플랫폼, 기반
point: 지점
political, politics: 정치
popular: 인기
portable, portability: 이식성
positive: 양수, 긍정
possible, possibility: 가능, 가능성
power: 전원, 전력, 권력
practice: 관행, 실천
precise, precision: 정밀, 정밀도
predict, prediction: 예측
prefer: 선호
prepare, preparation: 준비
present: 현재
preserve, preservation: 보존
previous: 이전
principal: 주체
print: 출력, 인쇄
prior: 사전
privacy: 개인정보, 프라이버시
procedure: 절차
produce, production: 생산
product: 제품, 상품
profit: 이익, 이윤
program: 프로그램
progress: 진행
prohibit, forbid: 금지
project: 프로젝트, 과제
proof, prove: 증명
proper: 적절
property: 속성, 재산
propose, proposal: 제안
protocol: 규약
prove: 입증
province: 지방
pull: 당겨
push: 밀어
punish, punishment: 처벌
qualification: 자격
quarter: 분기
question: 질문
quick, quickly: 신속
raise: 인상
rank: 순위
rapid: 급속
rare, rarely: 드문, 드물게
rate: 비율, 속도
raw: 원시
reach: 도달
react, reaction: 반응
ready: 준비
realize: 실현
reboot, restart: 재부팅, 재시작
rebuild: 재구축
recent: 최근
recognize, recognition: 인식
recycle: 재활용
redundant, redundancy: 중복, 이중화
refer, reference: 참조
reflect: 반영
refresh: 갱신
refuse, refusal, reject, rejection: 거절, 거부
register, registration: 등록
regular: 정기, 규칙적
regulate, regulation: 규제
reject: 기각
relate, related: 관련
release: 해제, 방출
rely: 의존
remain, remaining: 남은, 잔여
remote: 원격
rename: 이름 변경
renew, renewal: 갱신
rent, rental: 임대
repair: 수리
repeat: 반복
represent, representation: 표현, 대표
represent, representative: 대표
require, requirements: 요구 사항
research: 연구
reset: 초기화, 재설정
reside: 상주
resist, resistance: 저항
resolve: 해결
responsible, responsibility: 책임
rest: 나머지
resume: 재개
return: 반환
reuse: 재사용
reverse: 역순, 반대
review: 검토
rights: 권리
rise: 상승
rollback: 되돌리기
root: 뿌리, 루트
rotate, rotation: 교체, 회전
run: 실행
safe, safety: 안전
sample: 표본, 샘플
satisfy: 만족, 충족
save: 절약
scan: 검사, 훑기
scenario: 시나리오, 상황
science, scientific: 과학
scope: 범위
score: 점수
screen: 화면
season: 계절
section: 구간
segment: 구획
sell, sale: 판매
sense: 감각
sensor: 감지기
separate, separation: 분리
sequence, sequential: 순서, 순차
series: 연속
serious: 심각
session: 회기
set: 집합, 설정
shape: 모양
shift: 이동
show: 표시, 보여
shut down, shutdown: 종료
side: 측면
sign, signature: 서명
signal: 신호
significant: 중요, 유의
similar, similarity: 유사, 비슷
simple, simplify: 단순, 단순화
simulate, simulation: 모의, 시뮬레이션
situation: 상황
skip: 건너뛰기
social, society: 사회
soft: 부드러운
solve: 해결
space: 공간
special: 특별, 특수
specialized: 특화
specific: 특정
specify, specification: 지정, 명세
spend, spending: 지출
stable, stability: 안정
stack: 스택, 쌓기
staff: 직원
starve, starvation: 기아
statement: 문장, 진술
statistics, statistical: 통계
steal, theft: 도난, 탈취
strategy: 전략
strength: 강점, 강도
stress: 스트레스, 부하
strict: 엄격
study: 연구, 학습
subject: 주제, 주체
submit, submission: 제출
subset: 부분 집합
succeed, success: 성공
sudden: 갑작스러운
sufficient, enough: 충분
suggest, suggestion: 제안
suitable for: 적합
supply: 공급
surface: 표면
suspend, suspension: 정지, 보류
swap, switch: 교체, 전환
asymmetric: 비대칭
synchronize, synchronization: 동기화
system: 시스템, 체계
take: 가져, 걸리
tax: 세금
teach: 교육
technique: 기법, 기술
technology: 기술
term: 용어
territory: 영토
third party: 제삼자, 외부
threshold: 임계값, 임계치
throw: 던지
tool: 도구
top: 상단
total: 합계
touch: 접촉
trade: 거래, 무역
tradition: 전통
transaction: 거래
transition: 전이, 전환
translate, translation: 변환, 번역
transmit, transmission: 전송, 송신
transparent: 투명
transport: 운송
travel: 여행
traverse, traversal: 순회
trial: 시험, 재판
trigger: 유발, 방아쇠
trust: 신뢰
turn: 차례
unauthorized: 무단
undo: 취소
uniform: 균일
union: 합집합, 노조
unit: 단위
unlimited: 무제한
unused: 미사용
upgrade: 업그레이드, 상향
usage, use: 사용, 사용량, 이용
usually, generally: 보통, 일반적으로
valid, validity: 유효
variable: 변수
various, variety: 다양
verify: 검증
vertical: 수직
victim: 피해자
view: 보기, 조회
violate, violation: 위반
visible: 보이는
visit: 방문
volume: 용량, 부피
vote: 투표
wage: 임금
warn, warning: 경고
waste: 낭비
weak, weakness: 약한, 약점
wide: 넓은
word: 단어
work: 작업
workflow: 작업 흐름
workload: 작업 부하
world, worldwide: 세계
worry: 걱정
wrong: 잘못된, 틀린
year: 연도
notice: 통지, 알림
reveal, expose, exposure: 노출
consolidate, consolidated: 통합
combined billing: 통합 결제
traffic jam, congestion: 혼잡
receiver: 수신자
sender: 송신자
boot: 부팅
warm: 따뜻한
cold: 차가운, 콜드
hot: 뜨거운
deadlock: 교착 상태, 교착
bit: 비트
first in first out: 선입선출
last in first out: 후입선출
shared responsibility: 공동 책임
recursion, recursive: 재귀
pointer: 포인터
empty space: 빈 공간
symmetric, symmetry: 대칭
curse: 저주
torture, coercion: 고문, 강압
pros and cons, advantages and disadvantages: 장단점
composition: 구성, 합성
constituent: 구성 요소
bidirectional, bi-directional, two-way: 양방향
unidirectional, one-way: 단방향, 일방향
developed, invent, invention: 개발, 발명
inventor, creator, founder: 발명가, 창시자, 만든 사람
invented, introduced, released: 나온, 등장, 출시
deliberate, deliberately, intentional, intentionally, on purpose: 의도적, 고의, 일부러
unintentional: 의도치 않은, 비의도적
mission: 사명, 임무
vision: 비전, 시야
habit: 습관
emotion, emotional: 감정, 정서
attitude: 태도
motivation, motivate, motive: 동기 부여, 동기
reward: 보상
penalty: 벌칙, 불이익, 벌점
attention: 주의, 집중
perception, perceive: 지각, 인식
cognition, cognitive: 인지
consciousness, conscious: 의식
unconscious: 무의식
personality: 성격, 인격
intelligence, intelligent: 지능
anxiety, anxious: 불안
fear: 공포, 두려움
anger: 분노
joy, happiness, happy: 기쁨, 행복
sadness, sad: 슬픔
pain: 고통, 통증
pleasure: 쾌락, 즐거움
desire: 욕구, 욕망
belief, believe: 믿음, 신념
thought, think, thinking: 생각, 사고
feeling, feel: 느낌, 감정
imagination, imagine: 상상
creativity, creative: 창의성, 창의
curiosity: 호기심
confidence, confident: 자신감, 신뢰도
bias, biased: 편향, 편견
prejudice: 편견
stereotype: 고정관념
illusion: 착각, 착시
trait: 특성, 형질
inheritance: 유전, 상속
adult: 성인
childhood: 유년기, 아동기
infant, baby: 영아, 아기
elderly, aging, age: 노년, 노화, 나이
gender: 성별
male, man: 남성
female, woman: 여성
marriage, marry: 결혼
friend, friendship: 친구, 우정
conversation, dialogue, talk: 대화
argument, debate: 논쟁, 토론
criticism, criticize, criticise: 비판, 비난
praise, compliment: 칭찬
respect: 존중, 존경
honest, honesty: 정직
sincere, sincerely: 진심
smile: 미소, 웃음
persuade, persuasion, convince: 설득
influence, persuade: 영향력
conflict, dispute: 갈등, 분쟁
compromise: 타협, 침해
apologize, apology: 사과
forgive, forgiveness: 용서
promise: 약속
blame: 비난
credit: 공로, 신용
reputation: 평판, 명성
honor, honour: 명예
courage: 용기
patience: 인내
wisdom: 지혜
virtue: 미덕
moral, ethics, ethical: 도덕, 윤리
freedom, liberty: 자유
equality: 평등
justice: 정의
peace: 평화
independence: 독립
slavery, slave: 노예
empire: 제국
kingdom: 왕국
emperor: 황제
queen: 여왕
noble, nobility, aristocrat: 귀족
peasant, farmer: 농민, 농부
soldier: 군인, 병사
army, troops: 군대
navy: 해군
weapon: 무기
battle: 전투
invasion, invade: 침략, 침공
conquest, conquer: 정복
victory, win: 승리
defeat: 패배
surrender: 항복
alliance, ally: 동맹, 연합
colony, colonial: 식민지
rebellion, revolt, uprising: 반란, 봉기
massacre: 학살
exile: 추방, 망명
throne: 왕위
dynasty: 왕조
ancient: 고대
medieval: 중세
era, age, period: 시대
ancestor: 조상
descendant, successor: 후손, 후계자
religion, religious: 종교
church: 교회
temple: 사원, 신전
priest: 사제, 성직자
philosophy, philosopher: 철학, 철학자
literature: 문학
art, artist: 예술, 예술가
painting: 회화, 그림
sculpture: 조각
music: 음악
novel: 소설
author, writer: 저자, 작가
reader: 독자
book: 도서
letter: 글자, 편지
sentence: 문장
paragraph: 문단
grammar: 문법
pronunciation: 발음
vocabulary: 어휘
noun: 명사
verb: 동사
adjective: 형용사
adverb: 부사
plural: 복수형
singular: 단수형
tense: 시제
comma: 쉼표
quotation, quote: 인용
abbreviation: 약어, 약자
synonym: 동의어
spelling: 철자
ocean, sea: 바다, 해양
continent: 대륙
desert: 사막
forest: 삼림
climate: 기후
weather: 날씨
wind: 바람
earthquake: 지진
volcano: 화산
planet: 행성
sun, solar: 태양
earth: 지구
universe, cosmos: 우주
gravity: 중력
density: 밀도
velocity, speed: 속력, 속도
acceleration, accelerate: 가속, 가속도
friction: 마찰
motion: 운동
wave: 파동, 파도
sound: 소리, 음향
electricity, electric: 전기
magnet, magnetic: 자석, 자기장
metal: 금속
gas: 기체, 가스
liquid: 액체
solid: 고체
mixture: 혼합물
compound: 화합물
acid: 산성
salt: 소금
oxygen: 산소
carbon: 탄소
cell: 세포
tissue: 조직
organ: 기관, 장기
blood: 혈액
muscle: 근육
skin: 피부
heart: 심장
nerve: 신경
face: 얼굴
plant: 식물
animal: 동물
bacteria: 세균
infection, infect, infected: 감염
immune, immunity: 면역
drug, medicine: 약물
patient care, nursing: 간호
doctor, physician: 의사
hospital: 병원
surgery: 외과
diagnosis, diagnose: 진단
chronic: 만성
acute: 급성
breathing, respiration: 호흡
sleep: 수면
food: 음식, 식량
diet: 식단
nutrition, nutrient: 영양, 영양소
exercise: 운동
birth: 출생, 탄생
pregnancy: 임신
poison, toxic, toxin: 독성
court: 법원
judge, justice: 판사
lawyer, attorney: 변호사
crime, criminal: 범죄
guilty: 유죄
witness, testimony: 증인, 증언
police: 경찰
prison, jail: 교도소, 감옥
arrest: 체포
election, elect: 선거
parliament, congress: 의회, 국회
president: 대통령
minister: 장관
citizen: 시민
constitution: 헌법
amendment: 개정
democracy: 민주주의
republic: 공화국
taxation: 과세
import, export: 수입, 수출
wealth, rich: 부유
poverty, poor: 빈곤, 가난
unemployment: 실업
salary: 급여, 월급
growth: 성장
recession, downturn: 침체, 불황
boom: 호황
monopoly: 독점
scarcity, scarce: 희소성, 부족
consumption, consume: 소비
saving, savings: 저축
asset: 자산
liability: 부채, 책임
revenue: 수익, 매출
expense, expenditure: 지출, 비용
owner, proprietor: 소유자, 주인
property, possession: 재산, 소유
capital: 자본, 수도
bank: 은행
customer satisfaction: 고객 만족
advertisement, advertising: 광고
merchant: 상인
factory, plant: 공장
machine, machinery: 기계
engine: 엔진, 기관
vehicle, car: 차량, 자동차
ship, boat, vessel: 선박
airplane, aircraft: 비행기, 항공기
road, street: 도로, 거리
bridge: 다리
building: 건물
house, home: 주택
window: 창문
roof: 지붕
floor: 바닥
furniture: 가구
clothes, clothing: 의복
glass: 유리
wood: 나무, 목재
paper, article: 종이, 논문
color, colour: 색상
black: 검은색, 흑색
white: 흰색, 백색
red: 빨간색, 적색
blue: 파란색, 청색
green: 녹색, 초록
square: 정사각형, 제곱
triangle: 삼각형
angle: 각도
curve: 곡선
straight: 직선
edge: 가장자리, 간선
corner: 모서리
surface area: 표면적
equation: 방정식
inequality: 부등식, 불평등
fraction: 분수
integer: 정수
even: 짝수
odd: 홀수
infinity: 무한
zero: 제로
multiply, multiplication: 곱셈
subtract, subtraction: 뺄셈
median: 중앙값, 중위수
variance: 분산
deviation: 편차
correlation: 상관관계, 상관
hypothesis: 가설
distribution: 분포
outlier: 이상치
confounding: 교란
recall: 재현율, 회상
error rate: 오류율
dimension, dimensional: 차원
set, collection: 집합
element, member: 원소, 요소
intersection: 교집합, 교차
confusion: 혼동, 혼란
gradient, slope: 기울기, 경사
weighted average: 가중 평균
supervisor: 감독자
ranking: 순위
learner: 학습자
teacher, instructor: 교사, 강사
student: 학생
school: 학교
university, college: 대학, 대학교
education: 교육
curriculum: 교육과정
lecture: 강의
exam, examination: 시험
homework, assignment: 과제, 숙제
textbook: 교과서
skill: 기술, 능력
talent: 재능
achievement, accomplishment: 성취, 업적
failure rate: 실패율
success rate: 성공률
improve, improvement: 향상, 개선
progress, advancement: 진보, 진전
regress, setback: 후퇴
obstacle: 장애물
barrier, hurdle: 장벽
trap, pitfall: 함정
bait, lure: 미끼, 유인
decoy: 유인
trick, deceive, deception, deceit: 속임수, 기만
disguise, camouflage: 위장
impersonate, impersonation, masquerade: 사칭, 위장
pretend: 가장
spoof, spoofing, forge, forgery: 위조, 변조
counterfeit: 위조
thief, burglar: 도둑
fraud, scam: 사기
abuse, misuse: 남용, 오용, 악용
exploit: 악용, 취약점 공격
attacker, adversary, intruder, hacker: 공격자, 침입자
defender, defense, defence, defend: 방어
intrusion, intrude: 침입
breach: 침해, 유출, 위반
spy, spying: 감시, 염탐
surveillance: 감시
disclosure, disclose: 공개, 노출
confidential, confidentiality: 기밀, 기밀성
decode: 해독, 복호화
cipher: 암호
wireless: 무선
wired: 유선
antenna: 안테나
signal strength: 신호 세기
coverage, reach: 도달, 범위
range, distance: 거리, 도달 거리
transmitter: 송신기
flood, flooding: 범람
poison, poisoning: 오염, 중독
inject, injection: 주입, 삽입
malicious: 악성, 악의적
harmful: 유해
suspicious: 의심스러운, 수상한
quarantine: 격리
cure: 치료
remedy, cure: 치료법, 해결책
consequence, outcome: 결과
side effect: 부작용
by-product: 부산물
cause and effect, causality, causal: 인과, 인과관계
root cause: 근본 원인
trigger, cause: 유발
origin, root: 기원, 유래
destination, end point: 도착지, 종점
route, course: 경로, 노선
shortcut: 지름길
detour: 우회
bypass, evade, evasion, circumvent: 우회, 회피
escape: 탈출
trapdoor: 뒷문
gap, blank: 공백
blank, whitespace: 공백
margin: 여백, 한계
padding: 안쪽 여백
alignment, align: 정렬
center, middle: 가운데, 중앙
width: 너비
height, altitude: 높이
thickness, thick: 두께
thin: 얇은
wide, broad: 넓은
narrow: 좁은
deep, shallow: 깊은, 얕은
tall: 높은
tiny: 작은
giant: 거대
sharp: 날카로운
smooth: 부드러운
rough: 거친
flat: 평평한
round: 둥근
empty, vacant: 비어 있는
crowded: 혼잡
busy: 바쁜, 사용 중
quiet, silent: 조용한
loud: 시끄러운
bright: 밝은
dark: 어두운
beautiful: 아름다운
strange, odd: 이상한
familiar: 익숙한, 친숙
famous: 유명한
unknown: 알려지지 않은, 미지
obvious: 명백한, 분명한
vague, ambiguous, ambiguity: 모호
clear, clarity: 명확
certain, certainty: 확실
uncertain, uncertainty: 불확실, 불확실성
doubt: 의심
guess: 추측
proof of concept: 개념 증명
evidence-based: 근거 기반
objective, objectively: 객관적
subjective: 주관적
qualitative: 질적, 정성적
quantitative: 양적, 정량적
discrete: 이산
random, arbitrary: 임의, 무작위
probable, likely, likelihood: 가능성
inevitable: 불가피
voluntary: 자발적
compulsory: 강제, 의무
mandatory, required: 필수
essential: 필수, 본질
trivial: 사소한
crucial, vital: 중요한, 결정적
urgent, urgency: 긴급, 급한
important: 중요한, 중요
worth, worthwhile: 가치
useless: 쓸모없는
harmless: 무해
pure: 순수
raw material: 원료
ingredient: 재료, 성분
recipe: 조리법
cook, cooking: 요리, 조리
meal: 식사
drink: 음료
kitchen: 부엌, 주방
morning: 아침, 오전
evening: 저녁
today: 오늘
tomorrow: 내일
yesterday: 어제
week, weekly: 매주, 주간
weekday: 평일
weekend: 주말
annual, yearly, annually: 연간, 매년
decade: 십 년
summer: 여름
autumn: 가을
winter: 겨울
moment: 순간
instant: 즉시, 순간
beginning, onset: 시작, 초기
ending: 결말, 종료
early: 이른, 초기
late: 늦은, 후기
forever: 영원히
temporary, provisional: 임시
repeated, recurring, repetitive: 반복되는, 반복
regularly: 정기적
occasionally, sometimes: 가끔
always: 항상
never: 절대
suddenly, abrupt: 갑자기, 급격
gradually: 점차
simultaneously: 동시
respectively: 각각
together: 함께
alone: 혼자
each other: 서로
everyone: 모두
nobody: 아무도
stranger: 낯선 사람
guest, visitor: 손님, 방문자
meeting, conference: 회의
attendee, attend: 참석자, 참석
agenda: 안건
plan, planner: 계획
roadmap: 로드맵
milestone: 이정표
deadline, due: 마감, 기한
chore: 잡일
backlog: 밀린 일
productivity, productive: 생산성
capacity: 역량
burnout: 탈진, 번아웃
overwork, overload: 과부하, 과로
review, retrospective: 회고, 검토
celebrate, celebration: 축하
accountability, accountable: 책임
delegate, delegation: 위임
empower: 권한 부여
boss, manager: 상사, 관리자
colleague, peer, coworker: 동료
founder: 창업자
entrepreneur: 기업가, 창업가
startup: 스타트업, 신생 기업
venture: 벤처
investor: 투자자
market share: 시장 점유율
adopter: 수용자, 채택자
pivot: 방향 전환
persevere: 유지, 지속
assumption: 가정
feature request: 기능 요청
bug, defect: 결함, 버그
glitch: 오작동
workaround: 우회 방법
readability, readable: 가독성
maintainability, maintainable: 유지보수
reusability, reusable: 재사용
waiting: 대기
exclusive, exclusion: 배제
fragmented: 조각난
cascade, cascading: 연쇄, 연쇄적
chain reaction: 연쇄 반응
domino: 줄줄이
resilience, resilient: 회복력, 복원력
degrade, degradation: 저하
graceful: 우아한
straggler: 느린
laggard: 뒤처진
follower: 추종자
majority vote: 다수결
consensus: 합의
unique visitor, visitor: 방문자
approximate: 근사
exactly: 정확히
membership: 소속, 포함
filter: 거르는, 필터
speech: 음성, 연설
voice: 목소리, 음성
vision, sight: 시각
hearing: 청각
smell: 후각
taste: 미각
touch: 촉각
stimulus, stimuli: 자극
response, reaction: 반응
conditioning: 조건 형성
forgetting, forget: 망각
memory, memorize: 기억
amnesia: 기억상실
trauma: 외상, 트라우마
therapy, therapist: 치료, 치료사
counseling: 상담
disorder: 장애
depression, depressed: 우울, 우울증
addiction: 중독
coping, cope: 대처
attachment: 애착
obedience, obey: 복종
conformity, conform: 동조
bystander: 방관자
aggression, aggressive: 공격성, 공격적
altruism: 이타주의
norm: 규범
crowd: 군중
tribe: 부족
clan: 씨족
village: 마을
town: 도시, 마을
rural: 농촌
urban: 도시
border: 국경
north: 북쪽
south: 남쪽
east: 동쪽
west: 서쪽
`
