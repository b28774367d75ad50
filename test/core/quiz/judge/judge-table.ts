/** What members would type, and whether it counts. */
export interface JudgeCase {
  readonly key: readonly string[]
  readonly stem?: string
  readonly accept: readonly string[]
  readonly refuse: readonly string[]
}

export const TERMS = [
  ...[
    '동기 복제',
    '비동기 복제',
    '읽기 전용 복제본',
    '대기 인스턴스',
    '리더 엔드포인트',
    '라이터 엔드포인트',
    '범위 키',
    '파티션 키',
  ],
  ...[
    'LSI',
    'GSI',
    'WCU',
    'RCU',
    'DAX',
    'DMS',
    'SNS',
    'SQS',
    'RPO',
    'RTO',
    'gp2',
    'gp3',
    'io1',
    'io2',
    'TDE',
    'TTL',
    'TLS',
    'IAM',
    'KMS',
  ],
  ...[
    'Kinesis Data Streams',
    'Kinesis Data Firehose',
    'DynamoDB',
    'DynamoDB Streams',
    'Aurora',
    'OpenSearch',
    'ElastiCache',
    'Redshift',
  ],
  ...[
    'Global Tables',
    'Write Forwarding',
    'Instance Endpoint',
    'Custom Endpoint',
    'Cluster Endpoint',
    'Reader Endpoint',
    'Route 53',
    'Logstash',
    'mysqldump',
    '에러 로그',
    '일반 로그',
  ],
  ...[
    '강력한 일관성',
    '궁극적인 일관성',
    '가중치 레코드',
    '수직 확장',
    '수평 확장',
    'Multi-AZ',
    'Multi-Region',
    '보안 그룹',
    '서브넷 그룹',
  ],
]

export const ALIASES = [
  ['SNS', 'Amazon SNS', 'Simple Notification Service'],
  ['읽기 전용 복제본', '읽기 복제본', 'read replica', 'Read Replicas'],
  ['Aurora', '오로라', 'Amazon Aurora'],
  ['IAM', 'Identity and Access Management'],
  ['정렬 키', '범위 키', 'range key'],
]

const many = (text: string): string[] => text.split('|').map((one) => one.trim())

export const CASES: readonly JudgeCase[] = [
  // Numbers and units: exactly, however they are written.
  {
    key: ['24시간'],
    accept: many(
      '24시간|24 시간|24h|24 h|24hours|24 hours|24 Hours|24hr|24시간동안|24 시간 동안|24시간이다|24시간입니다|24시간이요|24시간간|1일|하루|이십사 시간|스물네 시간|최대 24시간|1440분',
    ),
    refuse: many(
      '24분|24일|24|12시간|23시간|240시간|2.4시간|24초|이틀|48시간|24주|시간|최소 24시간|24시간 또는 48시간|24개',
    ),
  },
  {
    key: ['30초'],
    accept: many('30초|30 초|30s|30 sec|30 seconds|삼십 초|30초예요|0.5분'),
    refuse: many('30분|3초|300초|30시간|30|30ms|20초|30밀리초'),
  },
  {
    key: ['15분'],
    stem: '인증 토큰의 수명은 몇 분인가?',
    accept: many('15분|15|15 분|15min|15 minutes|15m|900초|십오 분|열다섯 분|15분이요|fifteen minutes'),
    refuse: many('15초|15시간|5분|1.5분|50분|15일|16|20'),
  },
  {
    key: ['3,000 WCU', '3000 WCU'],
    accept: many('3,000 WCU|3000 WCU|3000WCU|3000 wcu|3,000wcu|삼천 WCU'),
    refuse: many('1,000 WCU|3,000 RCU|300 WCU|30,000 WCU|3,000|WCU|3.000 RCU'),
  },
  {
    key: ['400KB'],
    accept: many('400KB|400 KB|400kb|400 킬로바이트|400킬로바이트|400KB다|최대 400KB'),
    refuse: many('400MB|4KB|40KB|400|400GB|400바이트|500KB|400K'),
  },
  {
    key: ['15개'],
    accept: many('15개|15|15 개|열다섯 개|열다섯|15개요|최대 15개|십오 개|15대'),
    refuse: many('5개|16개|150개|1.5개|15분|15%|최소 15개|열여섯 개|5'),
  },
  { key: ['25%'], accept: many('25%|25 %|25퍼센트|25 percent|25%씩'), refuse: many('25|0.25|20%|25개|2.5%|250%') },
  {
    key: ['365일'],
    accept: many('365일|365 일|365 days|365d|최대 365일'),
    refuse: many('36일|365시간|365|365개|356일|366일'),
  },
  { key: ['5분'], accept: many('5분|5 minutes|5m|300초|5분간|다섯 분|오 분'), refuse: many('5초|50분|5|5시간|15분') },
  { key: ['gp3'], accept: many('gp3|GP3|gp3입니다'), refuse: many('gp2|gp|io3|g3|gp33') },
  {
    key: ['Route 53'],
    accept: many('Route 53|Route53|route53|ROUTE 53|Route 53을'),
    refuse: many('Route 54|Route|Route 5|Root'),
  },
  // Siblings of the notebook.
  {
    key: ['동기 복제'],
    accept: many('동기 복제|동기복제|동기 복제를|동기 복제입니다|동기 복재|동기  복제'),
    refuse: many('비동기 복제|비동기복제|동기|복제|비동기|이동 복제|무동기 복제'),
  },
  {
    key: ['비동기 복제'],
    accept: many('비동기 복제|비동기복제|비동기 복제예요|비동기 복졔'),
    refuse: many('동기 복제|동기복제|동기|동기화 복제'),
  },
  { key: ['읽기'], accept: many('읽기|읽기를|읽기요|일기'), refuse: many('쓰기|읽|일반|읽기 쓰기') },
  { key: ['LSI'], accept: many('LSI|lsi|L.S.I.|LSI를|LSI입니다'), refuse: many('GSI|LSL|LS|SLI|LSII|ISL') },
  {
    key: ['SNS'],
    accept: many('SNS|sns|Amazon SNS|Simple Notification Service|simple notification servce|SNS로'),
    refuse: many('SQS|SES|SN|SNSS|SSN|Simple Queue Service'),
  },
  { key: ['DAX'], accept: many('DAX|dax|DAX요'), refuse: many('DMS|DA|DAZ|MAX|TAX') },
  {
    key: ['리더 엔드포인트'],
    accept: many('리더 엔드포인트|리더엔드포인트|리더 엔드포인트를|리더 엔드포인드|리더 앤드포인트'),
    refuse: many('라이터 엔드포인트|엔드포인트|리더|로더 밸런서|커스텀 엔드포인트'),
  },
  {
    key: ['리더 엔드포인트'],
    stem: '읽기 작업에 쓰는 엔드포인트는?',
    accept: many('리더|리더 엔드포인트'),
    refuse: many('라이터|엔드포인트|쓰기'),
  },
  {
    key: ['범위 키'],
    accept: many('범위 키|범위키|범위 키라고|범위 키를'),
    refuse: many('파티션 키|범위|키|번위|기본 키'),
  },
  {
    key: ['읽기 전용 복제본'],
    accept: many(
      '읽기 전용 복제본|읽기전용복제본|읽기 복제본|read replica|Read Replica|읽기 전용 복재본|read replicas',
    ),
    refuse: many('쓰기 전용 복제본|대기 인스턴스|복제본|write replica|읽기 전용'),
  },
  {
    key: ['강력한 일관성'],
    accept: many('강력한 일관성|강력한일관성|강력한 일관성을'),
    refuse: many('궁극적인 일관성|일관성|강력한|약한 일관성'),
  },
  {
    key: ['수평 확장'],
    accept: many('수평 확장|수평확장|수평 확장이다'),
    refuse: many('수직 확장|수평|확장|수평 축소'),
  },
  // Scripts and slips.
  {
    key: ['Aurora'],
    accept: many('Aurora|aurora|AURORA|오로라|Amazon Aurora|Auroa|Aurorra|오로라예요'),
    refuse: many('Athena|RDS|Arora DB|오라클|Amazon RDS'),
  },
  {
    key: ['Kinesis Data Streams'],
    accept: many(
      'Kinesis Data Streams|kinesis data streams|Kinesis Data Stream|KinesisDataStreams|키네시스 데이터 스트림|Kinesis Data Steams|Kinesis-Data-Streams',
    ),
    refuse: many('Kinesis Data Firehose|DynamoDB Streams|Kinesis|Data Streams|Kinesis Data Analytics'),
  },
  {
    key: ['OpenSearch'],
    accept: many('OpenSearch|Open Search|opensearch|오픈서치|OpenSerach|Opensearch입니다'),
    refuse: many('ElasticSearch|CloudSearch|Open|Search'),
  },
  {
    key: ['Global Tables'],
    accept: many('Global Tables|global table|글로벌 테이블|GlobalTables|Globl Tables'),
    refuse: many('Global Database|Local Tables|Tables|Global'),
  },
  {
    key: ['Write Forwarding'],
    accept: many('Write Forwarding|write forwarding|라이트 포워딩|WriteForwarding|Write Fowarding'),
    refuse: many('Read Forwarding|Port Forwarding|Forwarding|Write'),
  },
  {
    key: ['mysqldump'],
    accept: many('mysqldump|MySQLDump|mysql dump|mysqldmup'),
    refuse: many('mysql|pg_dump|dump|mysqlimport'),
  },
  {
    key: ['Logstash'],
    accept: many('Logstash|logstash|로그스태시|로그스태쉬|Logstahs'),
    refuse: many('Kibana|Log|Stash|LogGroup'),
  },
  {
    key: ['가중치 레코드'],
    accept: many('가중치 레코드|가중치레코드|가중치 래코드'),
    refuse: many('지연 시간 레코드|가중치|레코드|단순 레코드'),
  },
  {
    key: ['Multi-AZ'],
    accept: many('Multi-AZ|Multi AZ|multi az|MultiAZ'),
    refuse: many('Multi-Region|Single-AZ|AZ|Multi'),
  },
  { key: ['보안 그룹'], accept: many('보안 그룹|보안그룹|보안 구룹'), refuse: many('서브넷 그룹|보안|그룹|로그 그룹') },
  { key: ['온디맨드'], accept: many('온디맨드|온디멘드|온디맨드다'), refuse: many('프로비저닝|온|디맨드|예약') },
  { key: ['파티션'], accept: many('파티션|파티숀|파티션을'), refuse: many('파티|파티셔너|포지션') },
  // Opposites, digits added, plurals, and names that sound alike.
  {
    key: ['synchronous'],
    accept: many('synchronous|Synchronous|synchronus'),
    refuse: many('asynchronous|a synchronous one'),
  },
  { key: ['가용성'], accept: many('가용성|가용성을'), refuse: many('비가용성|불가용성|내구성') },
  { key: ['Aurora'], accept: many('auroras'), refuse: many('Aurora 2|Aurora2|Aurora v2') },
  {
    key: ['Global Secondary Index'],
    accept: many('Global Secondary Indexes|global secondary index|글로벌 세컨더리 인덱스'),
    refuse: many('Local Secondary Index|Global Secondary'),
  },
  {
    key: ['ElasticSearch'],
    accept: many('엘라스틱서치|엘라스틱 서치|elastic search'),
    refuse: many('엘라스티캐시|ElastiCache|엘라스틱'),
  },
  {
    key: ['커스텀 엔드포인트', 'Custom Endpoint'],
    accept: many('커스텀 엔드포인트|custom endpoint|커스텀엔드포인트'),
    refuse: many('Cluster Endpoint|클러스터 엔드포인트|Reader Endpoint|Instance Endpoint'),
  },
  {
    key: ['범위 키'],
    stem: '정렬 키를 부르는 다른 이름은?',
    accept: many('범위 키|레인지 키|range key'),
    refuse: many('정렬 키|sort key가 아니다|파티션 키'),
  },
  // Several claims, brackets, denials, lists, verbs.
  {
    key: ['GSI', 'Global Secondary Index'],
    accept: many(
      'GSI(Global Secondary Index)|글로벌 세컨더리 인덱스(GSI)|지에스아이|GSIs|LSI가 아니라 GSI|아마 GSI인 것 같아요',
    ),
    refuse: many('GSI (LSI)|GSI, LSI|GSI 또는 LSI|GSI와 LSI|GSI가 아니다|not GSI|GSI가 아니라 LSI'),
  },
  {
    key: ['24시간'],
    accept: many('24시간(하루)|하루, 24시간'),
    refuse: many('-24시간|24시간(12시간)|24~48시간|24시간 이상'),
  },
  { key: ['승격'], accept: many('승격시킨다|승격한다|승격을 한다'), refuse: many('승격하지 않는다|강등시킨다') },
  {
    key: ['PostgreSQL과 MySQL'],
    accept: many('MySQL, PostgreSQL'),
    refuse: many('MySQL|MySQL, Oracle|PostgreSQL, MySQL, Oracle'),
  },
  {
    key: ['Reader Endpoint'],
    accept: many('리더 엔드포인트|리더엔드포인트'),
    refuse: many('라이터 엔드포인트|Custom Endpoint|클러스터엔드포인트'),
  },
  { key: ['EventBridge'], accept: many('이벤트 브리지|이벤트브릿지'), refuse: many('이벤트|브리지') },
  {
    key: ['TooManyConnections'],
    accept: many('too many connections|TooManyConections'),
    refuse: many('ManyConnections'),
  },
]
