/** Words that say that a table lists errors or codes, wherever they stand in a heading or a sentence. */
const LATIN =
  /\b(?:err(?:or|no)?s?|codes?|exceptions?|fault|failures?|return(?:s|ed)?|status(?:es)?|response|exit|results?|fehler\w*|erreurs?|errore|errori|erro|erros|códigos?|codigos?|codice|codici|błęd\w*|błąd|hata\w*|lỗi|mã|kod\w*|chyb\w*|fout\w*|virhe\w*|fel\w*kod\w*)(?![\p{L}])/iu;
const OTHER =
  /错误|錯誤|异常|異常|返回|状态码|狀態碼|代码|代碼|码表|エラー|コード|오류|에러|코드|응답|ошиб|код|исключен|помилк|خطأ|أخطاء|رمز|رموز|ข้อผิดพลาด|รหัส|त्रुटि|σφάλμα|שגיאה/iu;
const SYMBOL = /(?:^|[^\p{L}])[\p{L}\d_]*(?:error|code|errno|exception)s?(?![\p{Ll}])/iu;

export function speaksOfErrors(text: string): boolean {
  return LATIN.test(text) || OTHER.test(text) || SYMBOL.test(text);
}
