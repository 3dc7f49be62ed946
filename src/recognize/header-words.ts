/**
 * What the words over a column say about it, in the languages people write error documents in.
 * A word counts wherever it stands in a header; which one decides is `headerHint`'s business.
 */
export type HeaderSense =
  /** Says "code" outright. */
  | "code"
  /** May head a code column, but heads others too: number, id, status, value. */
  | "number"
  | "http"
  | "name"
  | "message"
  | "description"
  /** Says more about it, aside: notes, comments. */
  | "remark"
  /** Tells what to do about it; a description when there is one already. */
  | "remedy"
  /** Sorts entries into kinds: severity, category, since, link. */
  | "class"
  /** Heads the tables that stand beside error tables: parameters, fields, options. */
  | "parameter"
  /** What has codes of its own that are no errors: countries, languages, currencies, goods. */
  | "thing";

export const HEADER_WORDS: Readonly<Record<HeaderSense, string>> = {
  code: `code codes errcode errorcode errno rcode retcode returncode statuscode resultcode exitcode
    sqlstate hresult ntstatus
    码 碼 代码 代碼 编码 編碼 错误码 返回码 状态码 コード 코드 код коды кода codigo código códigos codice
    codici fehlercode fehlernummer statuscode foutcode kod kodu kód kode kódy mã รหัส رمز كود کد קוד κωδικός कोड
    الكود felkod fejlkode feilkode virhekoodi hibakód cod`,
  number: `number num no nr id ids value status error errors exit return result rc hex hexadecimal dec decimal
    key 号 编号 編號 号码 返回值 值 状态 狀態 错误 番号 値 ステータス 번호 값 상태 номер значение статус
    ошибка ошибки número numero numéro nummer wert fehler valor estado estatus erro error erreur errore
    valeur statut stato valore numer wartość błąd sayı hata số lỗi หมายเลข رقم`,
  http: "http https",
  name: `name names constant constants const symbol symbolic macro enum enumerator identifier mnemonic
    exception class define variable label keyword alias
    名称 名稱 名字 名 常量 宏 标识 標識 标识符 枚举 異常名 例外 定数 名前 이름 명칭 상수 имя название
    константа символ исключение excepción exceção eccezione ausnahme wyjątek nombre constante nom nome konstante bezeichner bezeichnung nazwa stała tên hằng ad adı
    ชื่อ اسم`,
  message: `message messages msg text phrase title summary errormessage errmsg
    titel titre título titulo titolo tytuł заголовок 标题 標題 タイトル 제목 başlık judul fehlertext errortext foutmelding foutbericht
    pesan zpráva hláška üzenet meddelande besked viesti повідомлення μήνυμα
    消息 讯息 訊息 信息 資訊 提示 提示语 文本 文案 错误信息 メッセージ 메시지
    문구 сообщение сообщения текст mensaje mensagem messaggio testo meldung nachricht fehlermeldung text
    bericht komunikat wiadomość treść mesaj thông báo nội dung ข้อความ رسالة الرسالة
    پیام پیغام متن felmeddelande fejlbesked fejlmeddelelse feilmelding virheilmoitus hibaüzenet הודעה`,
  description: `situation situations situación situação situazione sytuacja ситуация 状況 狀況 情况 상황 escenario cenário scénario branche
    when case cases condition conditions wann cuándo cuando condición quando condição condizione kiedy
    когда условие 언제 조건 条件 何時 触发 触发条件 doc docs documentation reason reasons info information content contents 含义 含意 内容 原因 내용
    description descriptions desc descr describe meaning meanings explanation explain details
    detail cause causes definition interpretation scenario symptom symptoms síntoma síntomas sintoma sintomas symptôme
    симптом симптомы 症状 症狀 现象 現象 증상
    描述 说明 說明 解释 解釋  详情 詳情 意义 意義 场景 説明 意味 詳細 설명 의미 원인
    описание пояснение расшифровка причина beschreibung bedeutung erklärung
    ursache descripción descripcion descrição descricao significado causa explicación detalle
    signification explication cause descrizione significato opis znaczenie przyczyna açıklama anlam mô tả
    ý nghĩa คำอธิบาย ความหมาย الوصف وصف المعنى omschrijving betekenis beskrivning popis leírás deskripsi
    pemicu kondisi penyebab arti makna коли опис причина příčina význam jelentés förklaring selite περιγραφή descriere
    motivo motivos motiv raison raisons sens quand grund spiegazione wyjaśnienie powód sebep neden açıklaması thích nguyên nhân
    khi สาเหตุ penjelasan kapan الشرح شرح السبب سبب توضیح توضیحات معنی علت beschrijving oorzaak uitleg wanneer
    betydelse beskrivelse betydning kuvaus selitys vysvětlení semnificație cauză σημασία αιτία תיאור הסבר विवरण 條件 發生`,
  remark: `note notes remark remarks comment comments annotation annotations 备注 備註 注释 注記 備考 비고 주석
    комментарий комментарии примечание примечания hinweis hinweise anmerkung anmerkungen bemerkung kommentar
    nota notas observación observaciones observação observações comentario comentarios remarque remarques
    uwagi poznámka not notlar ghi chú keterangan opmerking catatan`,
  remedy: `solve solving how solution solutions resolve resolving repair action actions fix resolution remedy workaround recovery handling advice
    suggestion suggested howto troubleshooting mitigation recommendation
    解决 解决方案 解决方法 解决办法 解決 解決方法 修复 修复方法 修復 修復方法 处理 处理方式 处理方法 处理建议 處理 處理方式
    建议 排查 对策 対処 対処法 対処方法 対策 対応 対応方法 해결 해결방법 조치 처리 대응 대처 решение действие
    действия рекомендации lösung maßnahme abhilfe solución acción solução ação rozwiązanie çözüm
    maßnahmen behebung azione soluzione risolvere risolverlo risoluzione rimedio résolution résoudre remède correctif
    resolver resolución corrección correção działanie oplossing actie solusi tindakan penanganan řešení megoldás åtgärd рішення giải pháp khắc phục
    делать hacer faire fazer zrobić yapmalı xử แก้ไข الحل الإجراء حل راهکار lösning løsning ratkaisu soluție λύση פתרון`,
  class: `prefix prefixes prefijo prefixo préfixe präfix prefisso префикс 前缀 前綴 接頭辞 접두사 접두어 category severity facility level kind type types class group scope module since version versions link
    links url see discussion flag retryable retry step component source date priority
    parents superclass superclasses slots
    origin 来源 來源 источник origen fuente origem quelle herkunft
    étape etapa schritt этап шаг 步骤 步驟 단계 ステップ etap fase tappa passo
    分类 類別 类别 级别 等级 类型 模块 版本 链接 是否 区分 レベル 種別 분류 유형 категория уровень тип
    kategorie schweregrad typ ebene categoría nivel tipo catégorie niveau categoria livello`,
  thing: `country countries language languages currency currencies city region province airport bank
    product products sku card cards carrier carriers issuer issuers colour color unit locale iso postal zip state abbreviation ticker
    国家 語言 语言 货币 城市 省份 银行 产品 通貨 言語 国 국가 언어 통화 은행 카드사 страна язык валюта país idioma
    moneda moeda pays langue devise land sprache währung paese lingua valuta`,
  parameter: `parameter parameters param params argument arguments arg field fields property properties
    attribute attributes element elements setting settings config configuration header headers option options default required optional mandatory datatype endpoint endpoints method
    methods uri path usage example examples format price amount quantity limit limits maximum minimum unit units
    size sizes length lengths rozmiar długość größe länge taille longueur tamaño longitud tamanho comprimento dimensione
    lunghezza размер длина boyut uzunluk 大小 长度 長度 サイズ 長さ 크기 길이 bajt bajty bajtach байт байты октет octets
    bit bits byte bytes offset register registers port ports pin pins gpio irq ビット ポート 비트 포트 端口 бит биты порт порты
    初期値 既定値 デフォルト値 省略時 初始值 缺省值 缺省 预设值 預設值 기본값 초기값 умолчанию défaut defecto predeterminado
    padrão standardwert vorgabe voreinstellung predefinito standaard domyślna varsayılan
    参数 參數 字段 欄位 必填 必须 必選 必选 可选 默认 默认值 示例 方法 接口 端点 单价 数量 価格 パラメータ 必須
    매개변수 필수 параметр параметры поле аргумент метод обязательный пример цена parámetro campo
    requerido parâmetro obrigatório paramètre champ requis feld pflichtfeld parametro preis
    フィールド パラメーター プロパティ 引数 オプション 屬性 選項 필드 파라미터 속성 옵션 인자 인수 свойство атрибут опция властивість
    propiedad propiedades atributo atributos argumento opción propriedade opção propriété attribut argumentos proprietà attributo argomento
    opzione eigenschaft pole właściwość alan parametre özellik tham`,
};
