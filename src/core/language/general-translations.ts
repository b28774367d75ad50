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
prevent, avoid: 방지, 예방, 회피
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
`
