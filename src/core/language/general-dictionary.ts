import type { Dictionary } from './dictionary.ts'
import { EVERYDAY_WORDS } from './everyday-words.ts'
import { GENERAL_SENSES } from './general-senses.ts'
import { GENERAL_TRANSLATIONS } from './general-translations.ts'

/**
 * Everyday Korean for what is written in other words: of no field, so that it comes with the code; what a field calls its
 * things stands in `content/dictionary.yaml`. A line is a group of nouns, or stems of verbs (`옮기-`, `옮겨-`) and what is written
 * for them. A stem is any word that begins so, whatever its ending; stems that change
 * beyond their last vowel (`이어지-`, 이어져) stand both. With `~` it is one only before an ending of verbs: 밀리면, not 밀리초.
 */
const SAME = `
통계, 집계, 분석
통제, 제어
그래프, 차트, 지표, 메트릭
감시, 모니터링
알림, 통지, 이벤트
돈, 비용, 요금, 가격, 과금
한도, 제한
전 세계, 글로벌
재난, 재해
즉시, 실시간, 바로바로, 곧바로
조건, 기준
세팅, 설정, 구성
장점, 이점, 장단점
단점, 문제, 한계, 장단점
옛날, 과거, 기존
규칙, 룰, 정책
권한, 접근 권한, 퍼미션
점검, 검사, 확인
변화, 변경 사항, 변경
속도, 성능
동시, 한꺼번에, 병렬
기록, 로그
보관, 보존, 유지, 저장
조회, 읽기, 검색
예비, 대기
중복, 겹침
메인, 주요
순서, 차례
예시, 사례, 예제
이유, 원인, 까닭
간격, 주기
목적, 용도
처음, 초기, 최초
마지막, 최종
절반, 반
해킹, 침입, 공격
사무실, 지점, 지사
나라, 국가
우선, 먼저
효율, 성능
type, kind
`

const RELATED = `
지원, 제공
자동, 저절로, 알아서, 스스로, 자가
오류, 예외
원인, 문제
장애, 재해
응답, 대기 시간
나라, 지역, 국가, 해외
암호, 비밀번호
특징, 특성
방법, 기법
저하, 지연
protect, prevent, countermeasure, mitigation, safeguard
stop, prevent, countermeasure
drawback, disadvantage, limitation, shortcoming, weakness, downside
`

const VERBS = `
옮기- 갈아타- 이사하- 이사해- 이사가-: 이전, 전환
바꾸- 바뀌- 고치~ 고치는-: 변경, 변환, 수정, 변화, 전환
지우- 없애- 사라지-: 삭제, 제거, 만료
날리-: 실행, 전달, 삭제
늘리- 늘어나- 키우- 커지-: 증가, 확장
높이~ 높이는- 올리면- 올리는- 올리기- 올리려- 올린- 올릴- 올려-: 향상, 늘리, 증가
줄이- 줄어-: 절감, 감소, 축소, 최소화, 낮추
아끼- 싸게- 저렴-: 절감, 절약, 비용
나누- 쪼개- 뿌리~ 흩어-: 분배, 분산, 분할
모으~ 모으는- 모아- 긁어모으- 긁어모아-: 수집
막기- 막는- 막으- 막아-: 차단, 방지, 예방, 제한, 거부
보내- 넘기-: 전송, 전달, 내보내
꺼내- 뽑기- 뽑는- 뽑아- 뽑을- 불러오- 가져오-: 읽기, 조회, 내보내, 불러오
붙이-: 추가, 연결
붙는- 붙어- 붙으- 들어가- 들어오-: 연결, 접근, 액세스
합치- 묶어- 묶기- 묶는- 묶을-: 통합, 조합, 결합
이어받- 넘겨받- 넘어가-: 승격
죽으- 죽어- 죽는- 죽더- 망가- 고장- 터지- 다운되-: 장애, 중단, 문제
살아나- 살리~ 살리는- 되살리- 되돌리- 돌려놓-: 복구, 복원
만드-: 생성, 작성, 정의
띄우-: 실행, 생성, 시작
켜야- 켜는- 켜기- 켜면- 켜져-: 활성화, 시작
끄기- 끄는- 끄면- 꺼야-: 비활성화, 중지, 중단, 종료
고르~ 고르는- 골라-: 선택, 지정
찾기- 찾는- 찾아- 찾으- 찾고-: 검색, 조회, 확인
들여다보- 살펴보- 지켜보-: 모니터링, 확인, 분석
지키-: 보호, 보안
알아채- 받아보- 감지-: 감지, 대응
기다리-: 대기
느려- 느린-: 지연, 대기 시간
맞추-: 동기, 일치
남기- 남아- 쌓이- 쌓아-: 저장, 유지, 보존
끊기- 끊어-: 중단, 종료
몰리~ 몰리는- 폭주-: 발생, 과도, 많이
허락-: 허용
느려지-: 저하, 지연
낮추-: 감소, 절감, 축소, 낮춤, 줄이
빨라지-: 향상, 개선
겹치-: 중복, 충돌
버리~ 버리는-: 제거, 교체, 삭제, 폐기
돌려주- 돌려받-: 반환
빌리~ 빌리는-: 할당, 대여
엿보- 엿듣- 훔쳐보-: 도청
속이~ 속이는-: 위장, 위조
숨기- 감추-: 은닉
섞이- 섞으-: 혼합
밀리~ 밀리는-: 지연, 대기
멈추-: 중단, 중지, 정지
생기- 일어나-: 발생
잡아내- 찾아내-: 탐지, 감지, 검출
넘치-: 초과
모자라-: 부족
돌아오- 돌아가-: 복귀, 반환
물려받-: 상속
이어지-: 연결
맡기-: 위임, 의뢰
가리키-: 참조, 지정
정하- 정해-: 지정, 결정, 설정
비우-: 삭제, 초기화
채우-: 할당
뒤지-: 탐색, 검색
보여주- 보이게-: 제공, 표시, 출력
나타내- 나타나-: 표시, 표현
부르~ 부르는- 불러-: 호출
풀리- 풀어-: 해제, 해결
알리~ 알리는-: 알림, 통지, 통보, 경고
쓰- 쓰이-: 사용, 이용
나뉘- 나뉘어-: 구분, 분할, 분류
열리- 열어-: 개방, 공개
닫히- 닫아- 닫는-: 종료, 폐쇄
겪- 겪는- 겪어-: 발생
들리- 듣- 들어-: 수신
망하- 망했- 무너지-: 붕괴, 멸망, 파산
세우-: 설립, 건립, 건국, 수립
읽- 읽는- 읽을- 읽어-: 읽기, 조회
배우~ 배우는-: 학습
가르- 갈라-: 분할, 구분
치우-: 제거, 회수, 정리
일으키-: 유발, 발생
피하는- 피하려- 피하고- 피하기- 피하면- 피하도록- 피한- 피할- 피했-: 회피, 방지
믿- 믿을-: 신뢰
어기-: 위반
바라~ 바라는- 원하-: 요구
빠지-: 누락, 제외
빼- 빼는- 빼면-: 제외, 제거
넣- 넣는- 넣어- 넣을-: 추가, 삽입, 입력
담- 담는- 담아- 담을-: 저장, 포함
품- 품어- 품는-: 포함
세우-: 수립, 설립
이루- 이루어-: 구성, 달성
갖추-: 구비, 구성
견디- 버티-: 내성
안전하-: 보안, 안전
늦- 늦게- 늦어-: 지연
무거-: 부하
가벼-: 경량
같- 같은-: 동일
드러나- 드러내-: 노출, 공개
뺏- 빼앗- 뺏기- 뺏어-: 선점, 탈취
내쫓- 쫓겨나- 쫓아내-: 제거, 교체, 퇴거
물러나- 물러서-: 철회
거치~ 거치는-: 경유
떨어지-: 저하, 분리, 하락
올라가- 올라-: 상승, 증가
내려가- 내려-: 하락, 감소
부딪히-: 충돌
외우- 기억하-: 기억, 저장
훑- 훑어-: 순회, 탐색
거르~ 거르는- 걸러-: 여과, 필터
얻- 얻는- 얻어-: 획득, 취득
잃- 잃어- 잃는-: 손실, 유실
팔- 팔아- 파는-: 판매
사들이- 사는-: 구매, 매입
갚- 갚아-: 상환
다투-: 분쟁, 경쟁
싸우-: 전쟁, 전투, 충돌
뽑히-: 선출, 선택
다스리-: 통치
물리치-: 격퇴
`

const KINDS = '작업 기능 방식 유형 종류 서비스 도구 수준 단위 값 예외 연결 문제 처리'

export const GENERAL_DICTIONARY: Dictionary = {
  translations: lines(GENERAL_TRANSLATIONS).map((line) => line.split(/[:,]/).map((word) => word.trim())),
  senses: lines(GENERAL_SENSES).map((line) => {
    const [words = '', senses = ''] = line.split(':')
    return { words: commas(words), senses: commas(senses) }
  }),
  same: lines(SAME).map(commas),
  related: lines(RELATED).map(commas),
  verbs: [...lines(VERBS), ...lines(EVERYDAY_WORDS)].map((line) => {
    const [stems = '', written = ''] = line.split(':')
    return { stems: stems.split(' ').map((stem) => stem.replace('-', '')), written: commas(written) }
  }),
  kinds: KINDS.split(' '),
}

function lines(text: string): string[] {
  return text.trim().split('\n')
}

function commas(list: string): string[] {
  return list.split(',').map((word) => word.trim())
}
