/**
 * Cities that no zone is named after, and Korean names of those that are: a zone a line, the better known before
 * the others. Places that two zones share, or that are two places, stand under both and are asked about.
 * Korean names of zones' own cities as in CLDR (exemplarCity), and what people write besides.
 */
const LINES = `
Asia/Seoul: 서울, 부산, 인천, 대구, 대전, 광주, 울산, 수원, 제주, 세종, 성남, 고양, 용인, 창원, 청주, 전주, 천안, 포항, 강릉, 춘천, 여수, 판교, 강남
Asia/Seoul: 경기도, 강원도, 충청도, 충청북도, 충청남도, 충북, 충남, 전라도, 전라북도, 전라남도, 전북, 전남, 경상도, 경상북도, 경상남도, 경북, 경남
Asia/Seoul: Daejeon, Gwangju, Jeju, Pusan, Sejong, Suwon, Ulsan, Changwon, Pohang, Pangyo, Gangnam
Asia/Pyongyang: 평양
Asia/Tokyo: 도쿄, 동경, 오사카, 교토, 후쿠오카, 삿포로, 나고야, 요코하마, 고베, 히로시마, 센다이, 나하, 오키나와, 가고시마, 나가사키
Asia/Tokyo: Kyoto, Fukuoka, Sapporo, Kobe, Okinawa, Sendai
Asia/Shanghai: 상하이, 상해, 베이징, 북경, 선전, 심천, 광저우, 톈진, 천진, 충칭, 청두, 시안, 우한, 난징, 항저우, 쑤저우, 선양, 심양, 칭다오, 다롄, 하얼빈, 옌지, 연길
Asia/Shanghai: Shenzhen, Guangzhou, Peking, Hangzhou, Nanjing, Suzhou, Qingdao, Dalian, Xi'an, Wuhan, Tianjin
Asia/Hong_Kong: 홍콩
Asia/Taipei: 타이베이, 타이페이, 가오슝, 타이중, 타이난, Taichung, Tainan
Asia/Singapore: 싱가포르, 싱가폴
Asia/Ho_Chi_Minh: 호찌민, 호치민, 사이공, 하노이, 다낭, 나트랑, 냐짱, 후에, 하이퐁, Hanoi, Saigon, Da Nang, Nha Trang, Hai Phong
Asia/Bangkok: 방콕, 치앙마이, 푸껫, 푸켓, 파타야, Chiang Mai, Phuket, Pattaya
Asia/Manila: 마닐라, 세부, 다바오, 보라카이, Cebu, Cebu City, Boracay
Asia/Kuala_Lumpur: 쿠알라룸푸르, 페낭, 조호르바루, KL, Penang, Johor Bahru
Asia/Jakarta: 자카르타, 반둥, 수라바야, Bandung
Asia/Kolkata: 콜카타, 캘커타, 뉴델리, 델리, 뭄바이, 벵갈루루, 방갈로르, 첸나이, 하이데라바드, 푸네, 아마다바드, 봄베이
Asia/Kolkata: New Delhi, Bangalore, Chennai, Bombay, Madras, Pune
Asia/Dubai: 두바이, 아부다비, Abu Dhabi
Asia/Tashkent: 타슈켄트, 사마르칸트
Europe/Istanbul: 이스탄불, 앙카라
Europe/London: 런던, 에든버러, 맨체스터, 리버풀, 글래스고, 버밍엄, 옥스퍼드, 벨파스트, 카디프, Edinburgh, Manchester, Liverpool, Oxford
Europe/Dublin: 더블린
Europe/Paris: 파리, 리옹, 니스, 마르세유, 툴루즈, 스트라스부르, Lyon
Europe/Berlin: 베를린, 뮌헨, 함부르크, 프랑크푸르트, 쾰른, 슈투트가르트, 뒤셀도르프, 드레스덴, 라이프치히, 하이델베르크
Europe/Berlin: Munich, Frankfurt, Cologne, Stuttgart, Dresden, Heidelberg, Nuremberg
Europe/Vienna: 빈, 비엔나, 잘츠부르크
Europe/Zurich: 취리히, 제네바, 베른, 바젤, 로잔, Geneva, Bern, Basel, Lausanne
Europe/Rome: 로마, 밀라노, 피렌체, 베네치아, 나폴리, 토리노, Milan, Florence, Venice, Naples, Turin
Europe/Madrid: 마드리드, 바르셀로나, 세비야, 발렌시아, Seville
Europe/Amsterdam: 암스테르담, 로테르담, 헤이그, Rotterdam, The Hague
Europe/Brussels: 브뤼셀
Europe/Prague: 프라하
Europe/Warsaw: 바르샤바, 크라쿠프, Krakow
Europe/Budapest: 부다페스트
Europe/Stockholm: 스톡홀름
Europe/Oslo: 오슬로
Europe/Copenhagen: 코펜하겐
Europe/Helsinki: 헬싱키
Europe/Athens: 아테네
Europe/Kyiv: 키이우, 키예프, Kiev
Africa/Cairo: 카이로
Africa/Johannesburg: 요하네스버그, 케이프타운, 프리토리아, 더반
Africa/Nairobi: 나이로비
America/New_York: 뉴욕, 보스턴, 워싱턴, 워싱턴DC, 애틀랜타, 마이애미, 필라델피아, 피츠버그, 볼티모어, 올랜도, 클리블랜드, 신시내티, 샬럿, 롤리
America/New_York: 뉴저지, 매사추세츠, 펜실베이니아, 버지니아, 오하이오, 미국 동부, 미동부, 동부 시간, US East
America/New_York: NYC, Boston, Washington, Washington DC, Atlanta, Miami, Pittsburgh, Orlando, Cincinnati, Cleveland, Charlotte, Raleigh
America/New_York: New Jersey, Massachusetts, Pennsylvania, Virginia, Ohio
America/Chicago: 시카고, 댈러스, 휴스턴, 오스틴, 샌안토니오, 미니애폴리스, 내슈빌, 멤피스, 뉴올리언스, 세인트루이스, 일리노이, 미국 중부, 중부 시간
America/Chicago: Dallas, Austin, Minneapolis, Nashville, Memphis, New Orleans, St. Louis, Kansas City, Illinois
America/Denver: 덴버, 솔트레이크시티, 앨버커키, 콜로라도, 유타, 미국 산지, 산지 시간, Salt Lake City, Colorado, Utah
America/Los_Angeles: 로스앤젤레스, 엘에이, 샌프란시스코, 시애틀, 라스베이거스, 샌디에이고, 새크라멘토, 실리콘밸리, 캘리포니아, 워싱턴주
America/Los_Angeles: 미국 서부, 미서부, 서부 시간, 태평양 표준시, 태평양 시간, US West, California, San Francisco, SF, Seattle
America/Los_Angeles: Las Vegas, San Diego, Sacramento, Silicon Valley, Portland, 포틀랜드
America/Anchorage: 알래스카, Alaska
Pacific/Honolulu: 하와이, Hawaii
Pacific/Saipan: 사이판
America/Toronto: 토론토, 오타와, 몬트리올, 퀘벡, Ottawa, Quebec, Quebec City
America/Vancouver: 밴쿠버
America/Mexico_City: 멕시코시티, 과달라하라, Guadalajara
America/Sao_Paulo: 상파울루, 리우데자네이루, 브라질리아, Brasilia, Rio
America/Argentina/Buenos_Aires: 부에노스아이레스
America/Lima: 리마
America/Bogota: 보고타
Australia/Sydney: 시드니, 캔버라
Australia/Melbourne: 멜버른, 멜번
Australia/Brisbane: 브리즈번, 골드코스트, 케언스, Gold Coast, Cairns
Pacific/Auckland: 오클랜드, 웰링턴, 크라이스트처치, 퀸스타운, Queenstown
Asia/Urumqi: 우루무치
Asia/Macau: 마카오
Asia/Kuching: 쿠칭, 코타키나발루, Kota Kinabalu
Asia/Makassar: 발리, 덴파사르, Bali, Denpasar
Asia/Kathmandu: 카트만두
Asia/Thimphu: 팀부
Asia/Dhaka: 다카
Asia/Colombo: 콜롬보
Asia/Yangon: 양곤, 랑군, 네피도
Asia/Phnom_Penh: 프놈펜, 씨엠립, 시엠레아프, Siem Reap
Asia/Vientiane: 비엔티안, 루앙프라방
Asia/Brunei: 반다르스리브가완
Asia/Dili: 딜리
Asia/Ulaanbaatar: 울란바토르, 울란바타르, Ulan Bator
Asia/Karachi: 카라치, 라호르, 이슬라마바드, Islamabad
Asia/Kabul: 카불
Asia/Almaty: 알마티, 아스타나, Astana
Asia/Bishkek: 비슈케크
Asia/Dushanbe: 두샨베
Asia/Ashgabat: 아시가바트, 아슈하바트
Asia/Baku: 바쿠
Asia/Yerevan: 예레반
Asia/Tbilisi: 트빌리시
Asia/Tehran: 테헤란
Asia/Baghdad: 바그다드
Asia/Riyadh: 리야드, 제다, 메카, Jeddah, Mecca
Asia/Qatar: 도하
Asia/Kuwait: 쿠웨이트시티
Asia/Bahrain: 마나마
Asia/Muscat: 무스카트
Asia/Aden: 아덴, 사나
Asia/Amman: 암만
Asia/Beirut: 베이루트
Asia/Damascus: 다마스쿠스
Asia/Jerusalem: 예루살렘, 텔아비브
Asia/Nicosia: 니코시아
Europe/Moscow: 모스크바, 상트페테르부르크, 카잔, Kazan, St. Petersburg
Asia/Vladivostok: 블라디보스토크, 하바롭스크
Europe/Lisbon: 리스본, 포르투, Lisboa
Europe/Bratislava: 브라티슬라바
Europe/Bucharest: 부쿠레슈티
Europe/Sofia: 소피아
Europe/Belgrade: 베오그라드
Europe/Zagreb: 자그레브, 두브로브니크, Dubrovnik
Europe/Ljubljana: 류블랴나
Europe/Sarajevo: 사라예보
Europe/Skopje: 스코페
Europe/Tirane: 티라나, Tirana
Europe/Podgorica: 포드고리차
Europe/Chisinau: 키시너우, 키시나우
Europe/Minsk: 민스크
Europe/Vilnius: 빌뉴스, 빌니우스
Europe/Riga: 리가
Europe/Tallinn: 탈린
Atlantic/Reykjavik: 레이캬비크
Africa/Tripoli: 트리폴리
Africa/Tunis: 튀니스
Africa/Algiers: 알제
Africa/Casablanca: 카사블랑카, 라바트, 마라케시, Rabat, Marrakesh
Africa/Dakar: 다카르
Africa/Accra: 아크라
Africa/Abidjan: 아비장
Africa/Lagos: 라고스, 아부자, Abuja
Africa/Luanda: 루안다
Africa/Khartoum: 하르툼, 카르툼
Africa/Addis_Ababa: 아디스아바바
Africa/Mogadishu: 모가디슈
Africa/Kampala: 캄팔라
Africa/Kigali: 키갈리
Africa/Dar_es_Salaam: 다르에스살람
Africa/Lusaka: 루사카
Africa/Harare: 하라레
Africa/Maputo: 마푸투, 마푸토
Africa/Windhoek: 빈트후크
Indian/Antananarivo: 안타나나리보
Indian/Mauritius: 포트루이스, Port Louis
America/Detroit: 디트로이트
America/Phoenix: 피닉스, 투손, 애리조나, Arizona, Tucson
America/Chicago: Texas, 텍사스
America/Denver: Texas, 텍사스
America/New_York: Florida, 플로리다
America/Chicago: Florida, 플로리다
America/Los_Angeles: Oregon, 오리건, 오레곤
America/Boise: Oregon, 오리건, 오레곤
America/Los_Angeles: San Jose, 산호세, 새너제이
America/Costa_Rica: San Jose, 산호세
Pacific/Guam: 괌
America/Edmonton: 캘거리, 에드먼턴
America/Monterrey: 몬테레이
America/Havana: 하바나, 아바나
America/Panama: 파나마시티, Panama City
America/El_Salvador: 산살바도르, San Salvador
America/Managua: 마나과
America/Tegucigalpa: 테구시갈파
America/Santo_Domingo: 산토도밍고
America/Montevideo: 몬테비데오
America/Asuncion: 아순시온
America/Santiago: 산티아고
America/La_Paz: 라파스
America/Guayaquil: 과야킬, 키토
America/Caracas: 카라카스
Australia/Hobart: 호바트
Pacific/Fiji: 수바
UTC: 협정 세계시, 세계시, 세계 표준시, 그리니치, 그리니치 표준시, Greenwich
`

export const CITIES: readonly (readonly [zone: string, ...names: readonly string[]])[] = LINES.trim()
  .split('\n')
  .map((line) => {
    const [zone = '', names = ''] = line.split(': ')
    return [zone, ...names.split(', ')]
  })
