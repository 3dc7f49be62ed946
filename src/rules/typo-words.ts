/**
 * Words that documents of errors are made of, in lower case, each form by itself: what a misspelt word may have been
 * meant as. Words of fewer than five letters are near too many others, and tell only what language a text is in.
 */
export const ERROR_WORDS: readonly string[] = `
  a abort aborted aborting about above absent accept acceptable accepted accepting access accessed accesses
  accessible account accounts across action actions activate activated activation active activity actual added
  adding additional address addresses adjust admin administrator after again against agent agents agreement alias
  all alloc allocate allocated allocation allow allowed allowing allows along already also alternative although always
  amount amounts an and anonymous another answer any api appear append application applications applied apply
  approval approve approved archive are argument arguments array as assert assertion assign assigned assignment
  associated asynchronous at attach attached attachment attempt attempted attempts attribute attributes audit auth
  authenticate authenticated authentication author authority authorization authorize authorized automatic
  available avatar average await backup bad balance banned batch be because become been before began begin
  behavior being below between binary bind binding bit block blocked blocks body boolean both bound boundary
  branch broken browser bucket buffer bug build built business but button by bytes cache cached calculate
  calculation call callback called calling calls can cancel canceled cancellation cancelled cannot capability
  capacity captcha capture card case cash category cause caused certificate certificates chain change changed
  changes channel channels character characters charge charged check checked checking checksum child choose class
  clean clear clearing click client clients clock clone close closed closing cluster code codes collection column
  columns command commands comment comments commit committed common communication company compare compatible
  compile complete completed completely completion component compress compressed compression compute concurrent
  condition conditions config configuration configure configured confirm confirmation confirmed conflict conflicts
  connect connected connecting connection connections consistent console constant constraint constraints consumer
  contact contain contained container containing contains content contents context continue contract control
  controller conversion convert converted cookie copied correct corrected correctly corresponding corrupt
  corrupted could count counter country coupon cpu create created creates creating creation credential credentials
  credit criteria critical cron currency current currently custom customer cycle cyclic daemon daily damaged data
  database databases date dates day db dead deadline deadlock debit debug decimal declined decode decoded decoding
  decrease decrypt decryption default define defined definition delay delayed delegate delete deleted deleting
  deletion delimiter deliver delivered delivery denied deny dependencies dependency deploy deployment deprecated
  depth describe description descriptor destination destroy destroyed detail detailed details detect detected
  device devices dialog dictionary did differ different digest digit digits dimension direct direction directories
  directory disable disabled discard disconnect disconnected discount disk display distance distributed dns do
  document documents does domain domains done double download downloaded driver drivers duplicate duplicated
  duplicates duration during dynamic each earlier either element elements else email emails empty enable enabled
  encode encoded encoding encounter encountered encrypt encrypted encryption end ended endpoint endpoints engine
  enough ensure enter entered entities entity entries entry env environment equal err error errors escape escaped
  establish established evaluate evaluation event events every exact exactly exceed exceeded exceeds exception
  exceptions exchange exclude excluded exclusive execute executed executing execution exhausted exist existed
  existence existent existing exists exit expect expected expiration expire expired expires explicit export
  expression extend extended extension external extra extract facility factor fail failed failing fails failure
  failures false fan fatal fault feature features fee feedback fetch field fields fifth file filename files filled
  filter final finally find finish finished finite first fixed flags float flush folder folders follow followed
  following follows for forbid forbidden force forced foreign form format formats formatted forward found fourth
  frame free frequency frequent frequently friend from front frozen full function functions further future garbage
  gateway general generate generated generating generation generator generic get given global good goods grant
  granted graph greater group groups guest had handle handled handler handles handling handshake hardware has hash
  have head header headers health heartbeat height hexadecimal hidden higher history holder host hostname hour
  hours however http https id identical identification identifier identifiers identity ids if ignore ignored
  illegal image images immediately implement implementation implemented implicit import important improper in
  inactive include included includes including incoming incompatible incomplete inconsistent incorrect incorrectly
  increase index indexes indicate indicated indicates individual infinite information inherit initial
  initialization initialize initialized initializing inner input inputs insert inserted inside inspect install
  installation installed instance instances instead instruction insufficient integer integration integrity
  intended interaction interface interfaces internal internally interrupt interrupted interval intervals into
  introduced invalid inventory invite invoice invoke involved ip is iso isolation issue issued issuer issues it
  items iteration its itself job joined json just kernel key keyboard keys keyword keywords kill kind know lan
  language languages large larger last late latest launch layer leader least left length lengths less level levels
  library license limit limited limits lines link linked list listed listen listener lists literal little load
  local locale location locations lock locked locking log logged logger logging logic login logout longer lookup
  loops low lower machine made magic mail main maintenance make malformed malloc manage managed management manager
  mandatory manifest manual many map mapping mark markup master match matched matches matching material max
  maximum may means measure media member members membership memory merchant merge message messages metadata method
  methods metric middle migration million min minimum minor minute minutes mirror mismatch missing mobile mode
  model models modem modification modified modify modifying module modules moment money monitor month more most
  mount mounted move multiple must name named names namespace native need negative nested net network networks
  never new next nickname nil no node nonce none normal not nothing notice notification notify now null number
  numbers numeric object objects observer obsolete obtain obtained occupied occur occurred occurring occurs odd of
  off offer offline offset often older on once one online only open opened opening operand operation operations
  operator optional options or order ordered orders organization origin original os other otherwise out outer
  output outside over overflow override overwrite owned owner owners package packages packet packets page panel
  parameter parameters params parent parse parsed parser parsing part partial partially participant partition
  party passed passing password passwords past patch path paths pattern pause paused pay payload payment payments
  peer pending per percent perform performance performed performing period permanent permission permissions
  permitted person phone photo physical picture pin pipeline pixel place placed plain platform player please
  plugin point pointer points policy popup port portal position positive possible possibly post preceding
  precision precondition prefix premium prepare prepared presence present preview previous previously price
  primary printer priority private privilege privileges probably problem problems procedure process processed
  processes processing processor produce product production products profile profiles program programs progress
  prohibited project projects promise prompt properly properties property proposal protect protected protection
  protocol provide provided provider provides proxy public publish published publisher pull purchase purpose push
  put pwd quality quantity queries query question queue queued quick quit quota quotation ram random range ranges
  rather raw reach reached read reading ready real really reason reasons receipt receive received receiver
  receiving recent recipient recognized recommend record records recover recovery recursion recursive redirect
  reduce redundant reference referenced references refresh refund refuse refused region register registered
  registration registry regular reject rejected related relation relationship release released remain remaining
  remote removal remove removed removing rename render repeat repeated replace replaced replay replica reply
  report reported repository represent request requested requester requesting requests require required
  requirement requirements requires resend reserve reserved resets resolution resolve resolved resource resources
  response responses responsible restart restore restored restrict restricted restriction result results resume
  retries retrieval retrieve retrieved retry return returned returning returns reverse review revision revoke
  revoked right rights role roles rollback root rotate round route router routes routing row rule rules run
  running runtime same sample sandbox save saved saving scan schedule scheduled scheduler schema scope screen
  script search second secondary seconds secret section sector secure security seem segment select selected
  selection self send sender sending sensitive sensor sent separate separator sequence serial series server
  servers service services session sessions set setting settings setup several severity shard share shared shell
  shipping short should show shut shutdown sign signal signature signed similar simple simultaneous since single
  singleton size skip slot slow small sms snapshot so socket software some soon sort source sources space special
  specific specified specify split sql ssl stack stage stale standard start started starting starts state stated
  statement states static statistics status statuses still stock stop stopped storage store stored stores stream
  streaming strict string strings strong structure style subject submit submitted subscribe subscriber
  subscription subsystem success successful successfully such sufficient suggestion suite sum supplied supply
  support supported supports suspend suspended switch symbol sync synchronization synchronize synchronous syntax
  system systems table tables tag take target targets task tasks tcp template templates temporarily temporary
  tenant term terminal terminate terminated termination test text than that the their them theme then there
  therefore these they thing third this those thread threads threshold throttle through throughput throw throws
  ticket tie time timed timeout timer timestamp title tls to today together token tokens too toolkit top total
  trace track trading traffic transaction transactions transfer transferred transform transient transition
  translate translation transmission transport trigger triggered truncated trust trusted try tunnel tuple twice
  type typed types udp unable unacceptable unauthenticated unauthorized unavailable unbind undefined under
  underlying unexpected unfinished unicode unified unique universal unknown unless unlock unlocked unmatched
  unrecognized unsigned unspecified unsuccessful unsupported until unusable up update updated updates updating
  upgrade upload uploaded upper url usage use used useful user username usernames users uses using usually valid
  validate validated validation validator value values variable variables vendor verification verified verify
  version versions video view violated violates violation virtual virus visible visit voice void volume vote wait
  wallet want warehouse warning warnings was way web webhook website weight were when where whether which while
  who whole whose wide width will window windows with withdraw withdrawal within without word work worker workers
  workspace world worth would writable write writing written wrong xml year yes you your zero zone
`
  .split(/\s+/)
  .filter((word) => word !== "");
