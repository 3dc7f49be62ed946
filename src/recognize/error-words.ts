import { words } from "./words.js";

/** Words that say outright that what follows are errors or their codes. */
const OUTRIGHT = words(
  new RegExp(
    [
      String.raw`(?<!\p{L})(?:err(?:or|no)?s?|error\w*|exceptions?|faults?|failures?|fehler\p{L}*|erreurs?|errore|errori|erro|erros|błęd\p{L}*|błąd|hata\p{L}*|lỗi|chyb\p{L}*|fout\p{L}*|virhe\p{L}*|fel\p{L}*kod\p{L}*|fejl\p{L}*|feil\p{L}*|gre[šs]k\p{L}*|grešaka|napak\p{L}*|klaid\p{L}*|kļūd\p{L}*|veakood\p{L}*|rückgabecodes?|störung(?:en|s\p{L}*)|kesalahan|hiba\p{L}*|eroare|erori)(?!\p{L})`,
      String.raw`(?<!\p{L})(?:exit|return|status|response|result|reason|close|completion|condition|abort|fault|reply|termination|diagnostic|failure|warning|alarm|problem|trouble|reject(?:ion)?|decline|revert|panic|disconnect(?:ion)?|bug[\s_-]?check)[\s_-]*(?:codes?|status(?:es)?|values?)(?!\p{L})`,
      String.raw`(?<!\p{L})(?:problem|reject(?:ion)?|refusal|decline|denial|disconnect(?:ion)?|failure|revert|kick)[\s_-]*(?:reasons?|strings?)(?!\p{L})`,
      String.raw`(?<!\p{L})(?:códigos?|codigos?|codice|codici|codes?|kod[yi]?|коды|коди|код)\s+(?:de|d['’]|di|do|da|des|du|odpowiedzi|status\p{L}*|błęd\p{L}*|ответ\p{L}*|возврат\p{L}*|состояни\p{L}*|відповід\p{L}*|стан\p{L}*)`,
      String.raw`(?<!\p{L})(?:codes?\s+retour|(?:durum|yanıt|dönüş)\s+kod\p{L}*|mã\s+(?:trạng\s+thái|phản\s+hồi|trả\s+về|kết\s+quả)|kode\s+(?:status|respons?|balasan))(?!\p{L})`,
      String.raw`(?<!\p{L})(?:errcodes?|retcodes?|rcodes?|sqlstates?|hresults?|ntstatus)(?!\p{L})`,
      String.raw`(?<![\p{L}\d])[1-5]xx(?![\p{L}\d])`,
      String.raw`(?:^|[^\p{L}])[\p{L}\d_]*(?:[Ee]rror|ERROR|[Ee]xception|errno)s?(?![\p{Ll}])`,
    ].join("|"),
    "iu",
  ),
);
const OUTRIGHT_UNSPACED =
  /错误|錯誤|异常|異常|返回码|返回碼|返回值|返回代码|状态码|狀態碼|状态代码|响应码|回應碼|码表|エラー|ステータスコード|レスポンスコード|応答コード|結果コード|終了ステータス|終了コード|戻り値|退出(?:值|状态|狀態|码|碼)|오류|에러|응답 ?코드|상태 ?코드|결과 ?코드|ошиб|исключен|помил[ко]|грешк|خطأ|أخطاء|ข้อผิดพลาด|त्रुटि|σφάλμα|σφαλμάτων|שגיאה|שגיאות|خطا|رموز? الحالة|أكواد الحالة|کد(?:های)? (?:وضعیت|پاسخ)|รหัสสถานะ/iu;
/** Words for codes, which may be anything's; but code as programs have it is none, nor are those of colours, keys, characters. */
const CODES = words(
  /(?<!\p{L})(?:(?<!(?<!\p{L})(?:colou?r|escape|key|scan|character|char|country|language|currency|zip|postal|area|op|operation|command|function|source|byte|machine)s?[\s_-])codes?(?![\s_-]*(?:examples?|samples?|snippets?|blocks?|styles?|coverage|quality|reviews?|of conduct|bases?|generat\p{L}*|owners?|signing))|códigos?|codigos?|codice|codici|mã|kod\p{L}*|kód\p{L}*)(?!\p{L})|代码表|代碼表|コード|코드|коды|коди|кодів|кодов|код(?!\p{L})|کد(?:های?)?(?!\p{L})|รหัส|رمز|رموز|أكواد/iu,
);
/** Words that may head anything, errors among it. */
const VAGUE = words(
  /(?<!\p{L})(?:returns?|returned|status(?:es)?|responses?|exit|results?|warnings?|diagnostics?|faults?|alarms?|реакци\p{L}*|ответ\p{L}*|rückgabe\p{L}*|antwort\p{L}*|respuestas?|réponses?|risposte?)(?!\p{L})|返回|响应|代码|代碼|状态|レスポンス|응답/iu,
);

/**
 * How outright a text speaks of errors: 1 for errors and their codes, 0.7 for codes, which may be
 * anything's, 0.5 for responses and results, else 0.
 */
export function errorStrength(text: string): number {
  return wordStrength(text.includes("(") ? text.replace(CALL, " ") : text);
}

/** `response.writeHead(statusCode, headers)`, `strerror()`: what a function is called says nothing of what it lists. */
const CALL = /(?<![\w$.])(?:new )?(?:[\w$]{1,60}(?:\.[\w$]{1,60}){1,6}\(|[a-z\d_]{1,60}\(\d?\))/gu;

function wordStrength(text: string): number {
  if (OUTRIGHT(text).test(text) || OUTRIGHT_UNSPACED.test(text)) return 1;
  if (CODES(text).test(text)) return 0.7;
  return VAGUE(text).test(text) ? 0.5 : 0;
}

const TITLE_OF_ELSE = words(
  /objects?|class(?:es)?|handl\p{L}*|functions?|hooks?|callbacks?|regexps?|format|structure|body|bodies|propert\p{L}*|fields?|options?|payload|schema|model|page|report\p{L}*|log\p{L}*|messages? format|对象|结构|格式|处理|オブジェクト|形式|처리|объект|обработ|формат|behandlung/iu,
);

/** A title of few words that says nothing but "errors" or "error codes": what stands below it are errors. */
export function isErrorTitle(text: string): boolean {
  const length = text.trim().split(/\s+/u).length;
  return length <= 5 && errorStrength(text) === 1 && !TITLE_OF_ELSE(text).test(text);
}

const ERRORS = words(/(?<!\p{L})(?:err(?:or|no)?s?|faults?|failures?|exceptions?)(?!\p{L})/iu);

/** A name that a program gives to errors themselves, not to some codes: `*login-errors*`, `fault-table`. */
export function namesErrors(name: string): boolean {
  return ERRORS(name).test(name) && !TITLE_OF_ELSE(name).test(name);
}

const CODE_TEXTS = words(
  /(?<!\p{L})codes?[\s_-]*(?:(?:->|to)[\s_-]*)?(?:messages?|msgs?|texts?|reasons?)(?!\p{L})|(?<!\p{L})(?:messages?|texts?)[\s_-](?:by|for|of|per)[\s_-]codes?(?!\p{L})/iu,
);

/** A name that a program gives to what its codes mean: `code->message`, `*code-texts*`, `messages-by-code`. */
export function namesCodeTexts(name: string): boolean {
  return CODE_TEXTS(name).test(name) && errorStrength(name) > 0;
}

const ERROR_CODES = words(
  /(?<!\p{L})(?:err(?:or)?|faults?|failures?|exceptions?)[\s_-](?:codes?|categor(?:y|ies)|kinds|types|keywords|reasons)(?!\p{L})/iu,
);

/** What a program says of a collection tells that it is of the codes of errors: "Texts of the fault codes." */
export function saysErrorCodes(about: string): boolean {
  return ERROR_CODES(about).test(about) && !TITLE_OF_ELSE(about).test(about);
}
