/** English of measures, data, networks, security and events, with its Korean (see translations.ts). */
export const OF_DATA = `
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
default: 기본, 기본값, 디폴트
primary: 기본, 주요
secondary: 보조
global: 전역, 글로벌
local: 로컬
region: 리전, 지역
cross region: 리전 간, 교차 리전
zone: 영역
availability zone: 가용 영역, 가용성 영역
edge: 엣지
`
