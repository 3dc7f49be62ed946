/** Words that say outright that what follows are errors or their codes. */
const OUTRIGHT = new RegExp(
  [
    String.raw`(?<!\p{L})(?:err(?:or|no)?s?|error\w*|exceptions?|faults?|failures?|fehler\p{L}*|erreurs?|errore|errori|erro|erros|błęd\p{L}*|błąd|hata\p{L}*|lỗi|chyb\p{L}*|fout\p{L}*|virhe\p{L}*|fel\p{L}*kod\p{L}*|kesalahan|hiba\p{L}*|eroare|erori)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:exit|return|status|response|result|reason|close|completion|condition|abort|fault|reply|termination|diagnostic|failure|warning|alarm|problem)[\s_-]*(?:codes?|status(?:es)?|values?)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:códigos?|codigos?|codice|codici|codes?|kody|коды|код)\s+(?:de|d['’]|di|do|da|des|du|odpowiedzi|błęd\p{L}*|ответ\p{L}*|возврат\p{L}*|состояни\p{L}*)`,
    String.raw`(?<!\p{L})(?:errcodes?|retcodes?|rcodes?|sqlstates?|hresults?|ntstatus)(?!\p{L})`,
    String.raw`(?:^|[^\p{L}])[\p{L}\d_]*(?:[Ee]rror|ERROR|[Ee]xception|errno)s?(?![\p{Ll}])`,
  ].join("|"),
  "iu",
);
const OUTRIGHT_UNSPACED =
  /错误|錯誤|异常|異常|返回码|返回碼|返回值|返回代码|状态码|狀態碼|状态代码|响应码|回應碼|码表|エラー|ステータスコード|応答コード|오류|에러|응답 ?코드|상태 ?코드|결과 ?코드|ошиб|исключен|помилк|خطأ|أخطاء|ข้อผิดพลาด|त्रुटि|σφάλμα|σφαλμάτων|שגיאה|שגיאות|خطا/iu;
/** Words that may head anything, errors among it. */
const VAGUE =
  /(?<!\p{L})(?:codes?|returns?|returned|status(?:es)?|responses?|exit|results?|warnings?|diagnostics?|códigos?|codigos?|codice|codici|mã|kod\p{L}*|реакци\p{L}*|ответ\p{L}*|rückgabe\p{L}*|antwort\p{L}*|respuestas?|réponses?|risposte?)(?!\p{L})|返回|响应|代码|代碼|状态|コード|レスポンス|코드|응답|код|رمز|رموز|รหัส/iu;

/** 1: it speaks of errors outright; 0.5: of codes, responses or results, which may be anything's; else 0. */
export function errorStrength(text: string): number {
  if (OUTRIGHT.test(text) || OUTRIGHT_UNSPACED.test(text)) return 1;
  return VAGUE.test(text) ? 0.5 : 0;
}
