/** English of systems, software and their running, with its Korean (see translations.ts). */
export const OF_SYSTEMS = `
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
