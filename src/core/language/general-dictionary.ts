import type { Dictionary } from './dictionary.ts'
import { GENERAL_TRANSLATIONS } from './general-translations.ts'

/**
 * Everyday Korean for what is written in other words: of no field, so that it comes with the code; what a field calls its
 * things stands in `content/dictionary.yaml`. A line is a group of nouns, or stems of verbs (`옮기-`, `옮겨-`) and what is written
 * for them. A stem is any word that begins so, whatever its ending; stems that change stand both.
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
장점, 이점
단점, 문제, 한계
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
`

const RELATED = `
지원, 제공
자동, 저절로, 알아서
오류, 예외
원인, 문제
장애, 재해
응답, 대기 시간
나라, 지역, 국가, 해외
암호, 비밀번호
특징, 특성
방법, 기법
저하, 지연
`

const VERBS = `
옮기- 옮겨- 갈아타- 갈아탈- 이사-: 이전, 전환
바꾸- 바꿔- 바뀌- 바뀐- 바뀔- 고치- 고쳐-: 변경, 변환, 수정, 변화, 전환
지우- 지울- 지운- 지워- 없애- 없앨- 사라지- 사라진-: 삭제, 제거, 만료
날리- 날려- 날린- 날릴-: 실행, 전달, 삭제
늘리- 늘려- 늘어나- 늘릴- 키우- 키워- 커지-: 증가, 확장
높이- 높여- 올리- 올려-: 향상, 늘리, 증가
줄이- 줄여- 줄어- 줄일-: 절감, 감소, 축소
아끼- 아껴- 싸게- 저렴-: 절감, 절약, 비용
나누- 나눠- 쪼개- 뿌리- 뿌려- 흩어-: 분배, 분산, 분할
모으- 모아- 모을- 긁어모으- 긁어모아-: 수집
막기- 막는- 막으- 막아- 막을-: 차단, 방지, 제한, 거부
보내- 보낼- 넘기- 넘겨-: 전송, 전달, 내보내
꺼내- 꺼낼- 뽑기- 뽑아- 뽑을- 불러오- 가져오- 가져와-: 읽기, 조회, 내보내, 불러오
붙이- 붙여-: 추가, 연결
붙는- 붙어- 붙으- 들어가- 들어오-: 연결, 접근, 액세스
합치- 합쳐- 묶어- 묶기- 묶는- 묶을-: 통합, 조합, 결합
이어받- 넘겨받- 넘어가- 넘어갈-: 승격
죽으- 죽었- 죽어- 죽을- 망가- 고장- 터지- 터져- 터졌- 다운되-: 장애, 중단, 문제
살아나- 살리- 살려- 되살리- 되돌리- 되돌려- 돌려놓-: 복구, 복원
만들- 만드-: 생성, 작성, 정의
띄우- 띄워- 띄울-: 실행, 생성, 시작
켜야- 켜는- 켜기- 켜면- 켜져-: 활성화, 시작
끄기- 끄는- 끄면- 꺼야-: 비활성화, 중지, 중단, 종료
고르- 골라- 고른- 고를-: 선택, 지정
찾기- 찾는- 찾아- 찾으- 찾고- 찾을-: 검색, 조회, 확인
들여다보- 살펴보- 지켜보-: 모니터링, 확인, 분석
지키- 지켜-: 보호, 보안
알아채- 받아보- 감지-: 감지, 대응
기다리- 기다려-: 대기
느려- 느린-: 지연, 대기 시간
맞추- 맞춰-: 동기, 일치
남기- 남겨- 남아- 쌓이- 쌓인- 쌓아-: 저장, 유지, 보존
끊기- 끊어-: 중단, 종료
몰리- 몰려- 몰릴- 폭주-: 발생, 과도, 많이
허락-: 허용
느려지- 느려졌-: 저하, 지연
낮추- 낮춰-: 감소, 절감, 축소, 낮춤
빨라지- 빨라져-: 향상, 개선
겹치- 겹쳐-: 중복, 충돌
버리- 버려-: 제거, 교체, 삭제, 폐기
돌려주- 돌려받-: 반환
빌리- 빌려-: 할당, 대여
엿보- 엿듣- 훔쳐보-: 도청
속이- 속여-: 위장, 위조
숨기- 숨겨- 감추- 감춰-: 은닉
섞이- 섞여- 섞으-: 혼합
밀리- 밀려-: 지연, 대기
멈추- 멈춰- 멈췄-: 중단, 중지, 정지
생기- 생겨- 일어나-: 발생
잡아내- 찾아내-: 탐지, 감지, 검출
넘치- 넘쳐-: 초과
모자라-: 부족
돌아오- 돌아가-: 복귀, 반환
물려받-: 상속
이어지- 이어져-: 연결
맡기- 맡겨-: 위임, 의뢰
가리키- 가리켜-: 참조, 지정
정하- 정해-: 지정, 결정, 설정
비우- 비워-: 삭제, 초기화
채우- 채워-: 할당
뒤지- 뒤져-: 탐색, 검색
보여주- 보여줘- 보이게-: 제공, 표시, 출력
나타내- 나타나-: 표시, 표현
부르- 불러-: 호출
풀리- 풀어-: 해제, 해결
`

const KINDS = '작업 기능 방식 유형 종류 서비스 도구 수준 단위 값 예외 연결 문제 처리'

export const GENERAL_DICTIONARY: Dictionary = {
  translations: lines(GENERAL_TRANSLATIONS).map((line) => line.split(/[:,]/).map((word) => word.trim())),
  same: lines(SAME).map(commas),
  related: lines(RELATED).map(commas),
  verbs: lines(VERBS).map((line) => {
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
