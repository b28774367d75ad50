/**
 * Everyday English of technical prose and its Korean: a dictionary of two languages, not of any subject. What a subject
 * calls its own things belongs into the glossary. For: English questions about Korean notes, and the other way round.
 * Off: 1.2, 5.5 points of S@1.
 * Words that Korean spells by their sound are found without it (see transliteration.ts).
 */
const WORDS = `
maximum, max, up to: 최대
minimum, min, at least: 최소
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
throughput: 처리량
time: 시간
duration, period: 기간
lifetime, lifespan: 수명
retention: 보존, 보관
expire, expiration, expiry: 만료
schedule: 일정, 예약
frequency: 빈도
price, pricing: 가격, 요금
cost: 비용
pay, billing: 지불, 청구
free: 무료
item, entry: 항목
row: 행
column: 열
attribute: 속성
value: 값
type: 유형, 종류
key: 키
index: 색인, 인덱스
unique: 고유
order: 순서
sort: 정렬
range: 범위
hash: 해시
search, lookup: 검색, 조회
query: 조회, 질의, 쿼리
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
storage: 스토리지, 저장소
repository: 저장소
copy: 복사, 복사본
replica: 복제본
replicate, replication: 복제
synchronous, sync: 동기
asynchronous, async: 비동기
backup: 백업
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
traffic: 트래픽
request: 요청
response: 응답
connect, connection: 연결, 접속
idle: 유휴
session: 세션
address: 주소
domain: 도메인
route, routing, path: 경로, 라우팅
public: 공개, 공용, 퍼블릭
private: 비공개, 사설, 프라이빗
internal: 내부
external: 외부
network: 네트워크
security: 보안
secure: 안전
encrypt, encryption, encrypted: 암호화
decrypt: 복호화
at rest: 저장중
in transit: 전송 중
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
metric: 지표, 메트릭
alert, notification, notify: 알림
alarm: 경보, 알람
event: 이벤트
log: 로그, 기록
record: 레코드, 기록
analyze, analysis, analytics: 분석
aggregate, aggregation: 집계
collect: 수집
filter: 필터
real time, realtime: 실시간
batch: 배치, 일괄
stream, streaming: 스트림, 스트리밍
message: 메시지
queue: 대기열, 큐
topic: 주제, 토픽
subscribe, subscription: 구독
publish: 게시
send: 전송, 보내
receive: 수신, 받
deliver, delivery: 전달, 전송
transfer: 전송, 이전
forward: 전달
upload: 업로드
download: 다운로드
import: 가져오기
export: 내보내기
migrate, migration: 마이그레이션, 이전
deploy, deployment: 배포
install: 설치
configure, configuration, settings: 구성, 설정
manage, management: 관리
managed: 관리형, 관리
automatic, automatically, auto: 자동
manual: 수동
custom: 사용자 지정, 사용자 정의
default: 기본
primary: 기본, 주요
secondary: 보조
global: 전역, 글로벌
local: 로컬
region: 리전, 지역
cross region: 리전 간, 교차 리전
zone: 영역
availability zone: 가용 영역, 가용성 영역
edge: 엣지
server: 서버
host: 호스트
client: 클라이언트
instance: 인스턴스
cluster: 클러스터
node: 노드
container: 컨테이너
image: 이미지
function: 함수
memory: 메모리
disk: 디스크
volume: 볼륨
file: 파일
folder, directory: 폴더, 디렉터리
object: 객체
block: 블록
table: 테이블
document: 문서
schema: 스키마
relational: 관계형
database: 데이터베이스
engine: 엔진
transaction: 트랜잭션
version: 버전
versioning: 버전 관리
snapshot: 스냅샷
point in time: 시점
lock: 잠금
lifecycle: 수명 주기
tag: 태그
resource: 리소스, 자원
account: 계정
organization: 조직
service: 서비스
application, app: 애플리케이션, 앱
code: 코드
environment: 환경
development: 개발
production: 운영 환경
test: 테스트, 시험
template: 템플릿
workload: 워크로드, 작업 부하
task, job: 작업
process, processing: 처리, 프로세스
execute, run: 실행
trigger, invoke: 호출, 트리거
workflow: 워크플로
state: 상태
status: 상태
health check: 상태 확인, 상태 검사
healing: 치유, 복구
self: 자가
standby: 대기
promote, promotion: 승격
failover: 장애 조치, 페일오버
cache, caching: 캐시, 캐싱
hit: 적중
invalidate: 무효화
compress, compression: 압축
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
architecture: 아키텍처, 구조
integration, integrate: 통합
combine: 결합, 조합
share, shared: 공유
dedicated: 전용
only: 전용
hybrid: 하이브리드
on premises, on premise: 온프레미스
certificate: 인증서
token: 토큰
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
dashboard: 대시보드
prefix: 접두사
suffix: 접미사
dedicated line: 전용선
branch: 지사, 분기
header: 헤더
parameter: 매개변수, 파라미터
ownership: 소유권
owner: 소유자
parent: 상위, 부모
child: 하위, 자식
nested: 중첩
monthly: 월별
daily: 매일, 일별
hourly: 시간당
per second: 초당
real: 실제
root: 루트
mandatory: 필수
optional: 선택
explicit, explicitly: 명시적
implicit: 암시적
stateful: 상태 저장
stateless: 비저장
physical: 물리
virtual: 가상
hardware: 하드웨어
software: 소프트웨어
device: 장치, 장비
mobile: 모바일
browser: 브라우저
website: 웹사이트
content: 콘텐츠
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
patch: 패치
upgrade: 업그레이드
rollback: 롤백
release: 릴리스, 출시
build: 빌드
pipeline: 파이프라인
blue green: 블루 그린
canary: 카나리
automation, automate: 자동화
orchestrate, orchestration: 오케스트레이션
decouple: 분리, 결합 해제
retry: 재시도
timeout: 시간 초과, 제한 시간
delayed: 지연
ordered, ordering: 순서
exactly once: 정확히 한 번
visualize, visualization: 시각화
report: 보고서
budget: 예산
forecast: 예측
recommend, recommendation: 권장, 추천
purchase, buy: 구매
reserve, reserved: 예약
commitment: 약정
license: 라이선스
gateway: 게이트웨이
firewall: 방화벽
tunnel: 터널
peering: 피어링
bandwidth: 대역폭
packet: 패킷
port: 포트
protocol: 프로토콜
inbound: 인바운드
outbound: 아웃바운드
source: 소스, 원본, 출처
destination, target: 대상, 목적지
origin: 오리진, 원본
proxy: 프록시
endpoint: 엔드포인트
`

/** Groups of words that say the same in both languages. */
export const TRANSLATIONS: readonly (readonly string[])[] = WORDS.trim()
  .split('\n')
  .map((line) => line.split(/[:,]/).map((word) => word.trim()))

/** A translation may miss the sense: a little less than the word itself. */
export const TRANSLATED = 0.8
