import { words } from "./words.js";

/** A letter of the Latin script; `\w` has those of English alone. */
const L = String.raw`[\wÀ-ɏḀ-ỿ]`;

/**
 * Words that texts of errors are made of, in the languages people write them in: what went wrong,
 * or that all went well. Stems, so that inflected forms count. Words that other tables use as
 * freely ("must", "required", "empty") are none.
 */
const SPACED = [
  // English
  String.raw`ok|err(?:or|no)?s?|fail\w*|invalid\w*|illegal|unable|cannot|can['’]?t|could(?: not|n['’]t)|missing|unknown|unsupported|denied|forbidden|unauthori[sz]ed|unauthenticated|expired|exceed\w*|time[d ]?-?out|duplicated?|conflict\w*|already|mismatch\w*|malformed|corrupt\w*|bad|wrong|incorrect|insufficient|unavailable|refused|reject\w*|abort\w*|cancell?ed|broken|exceptions?|fatal|faults?|violat\w*|lost|overflow|underflow|undefined|unexpected|unrecogni[sz]ed|not (?:a|be|been|found|allowed|supported|exist\w*|valid|available|implemented|permitted|set|ready|enough|match\w*|acceptable|enabled|registered|connected|configured)|no (?:such|more|longer|\w+ (?:found|available|was))|does(?: not|n['’]t)|did(?: not|n['’]t)|is(?: not|n['’]t)|are not|was not|were not|has not|too (?:many|large|long|short|small|big|few|old|low|high)|out of|interrupt\w*|succe(?:ss|eded)\w*|warning|unreachable|disconnect\w*|locked|blocked|revoked|ambiguous|(?:un|not )trusted|crash\w*|panic|deadlock|limit`,
  // German, Dutch, Nordic
  `fehler${L}*|fehlgeschlagen|ungültig${L}*|unbekannt${L}*|fehlt|fehlend${L}*|abgelaufen${L}*|verweigert|gesperrt|überschritten|erfolgreich|nicht|kein${L}?|belegt|bereits|verboten|fout${L}*|ongeldig${L}*|mislukt|niet|geen|verlopen|geweigerd|reeds|bestaat al|onbekend${L}*|ontbre${L}*|fel${L}{0,3}|ogiltig${L}*|misslyck${L}*|okänd${L}*|inte|saknas|redan|fejl${L}*|feil${L}*|ugyldig${L}*|ikke|virhe${L}*|ei (?:löydy|ole|voi|saa)`,
  // Romance
  `erreurs?|échec|échoué${L}*|invalides?|introuvable|inconnue?|manquante?|refusée?|expirée?|interdite?|dépass${L}*|n['’]existe|impossible|pas|aucune?|déjà|inexist[ae]nt${L}*|incompatib${L}*|non (?:trouv|autoris|disponib|support|reconnu|valid)${L}*|succès|fall[oóa]${L}*|inv[áa]lid${L}*|incorrect${L}*|desconocid${L}*|denegad${L}*|expirad${L}*|faltan?|existe|éxito|rechazad${L}*|no (?:se|hay|(?:encontrad|autoriz|permit|dispon|válid|coincid)${L}*)|sin permiso${L}*|vencid${L}*|erros?|falhas?|falhou|não|sem (?:permiss|acesso|saldo|autoriz)${L}*|desconhecid${L}*|negad${L}*|ausente|sucesso|errore|errori|fallit${L}*|non (?:è|(?:valid|trovat|autorizzat|consentit|disponibil|supportat|esist)${L}*)|negat[oai]|già|sconosciut${L}*|scadut${L}*|mancante|successo`,
  // Slavic (Latin), Turkish, Vietnamese, Indonesian, Hungarian, Romanian
  `błąd|błęd${L}*|niepraw${L}*|niepopraw${L}*|brak|nieznan${L}*|odmow${L}*|wygas${L}*|nie|już|odrzucon${L}*|chyb${L}*|neplatn${L}*|neznám${L}*|nenalezen${L}*|neexist${L}*|nelze|není|vypršel${L}*|greška|neispravn${L}*|hata${L}*|geçersiz${L}*|bulunamad${L}*|başarısız|başarılı|eksik|yok|değil|zaten|yetkisiz|dolmuş|doldu|reddedildi|lỗi|không|thất bại|sai|thành công|hết hạn|đã tồn tại|bị từ chối|trùng|gagal|tidak|kesalahan|salah|berhasil|sudah|kedaluwarsa|kadaluarsa|ditolak|melebihi|hiba${L}*|érvénytelen|sikertelen|nem|lejárt|eroare|nu`,
  // Cyrillic and Greek
  String.raw`ошиб\p{L}*|неверн\p{L}*|некоррект\p{L}*|недопуст\p{L}*|недейств\p{L}*|недостат\p{L}*|неизвест\p{L}*|отсутств\p{L}*|запрещ\p{L}*|исте[кч]\p{L}*|превыш\p{L}*|отказ\p{L}*|сбо[йия]|не|нет|невозможн\p{L}*|нельзя|неправильн\p{L}*|успе[шх]\p{L}*|помил[ко]\p{L}*|невірн\p{L}*|недійсн\p{L}*|немає|відмов\p{L}*|відсутн\p{L}*|заборонен\p{L}*|перевищ\p{L}*|успі[шх]\p{L}*|вже|уже|грешк\p{L}*|σφάλμα|άκυρ\p{L}*|αποτυχία|δεν|μη έγκυρ\p{L}*`,
].join("|");
const LATIN = words(new RegExp(String.raw`(?<![\p{L}\d])(?:${SPACED})(?![\p{L}\d])`, "iu"));
/** The names of errors that POSIX has (errno.h), and those of Linux and BSD that are no part of another word, in the case of the language. */
const ERRNO = words(
  /(?<![\p{L}\d])E(?:PERM|NOENT|SRCH|INTR|IO|NXIO|2BIG|NOEXEC|BADF|CHILD|AGAIN|NOMEM|ACCES|FAULT|BUSY|EXIST|XDEV|NODEV|NOTDIR|ISDIR|INVAL|NFILE|MFILE|NOTTY|TXTBSY|FBIG|NOSPC|SPIPE|ROFS|MLINK|PIPE|DOM|RANGE|DEADLK|NAMETOOLONG|NOLCK|NOSYS|NOTEMPTY|LOOP|WOULDBLOCK|NOTSOCK|PROTO|MSGSIZE|NOTSUP|OPNOTSUPP|ADDRINUSE|NETDOWN|NETUNREACH|CONNABORTED|CONNRESET|CONNREFUSED|NOBUFS|ISCONN|NOTCONN|TIMEDOUT|HOSTUNREACH|ALREADY|INPROGRESS|STALE|OVERFLOW|CANCELED|ADDRNOTAVAIL|AFNOSUPPORT|BADMSG|DESTADDRREQ|DQUOT|IDRM|ILSEQ|MULTIHOP|NETRESET|NODATA|NOLINK|NOMSG|NOPROTOOPT|NOSR|NOSTR|NOTRECOVERABLE|OWNERDEAD|PROTONOSUPPORT|PROTOTYPE|TIME|HOSTDOWN|NOTBLK|PFNOSUPPORT|PROCLIM|REMOTE|SHUTDOWN|SOCKTNOSUPPORT|TOOMANYREFS|USERS|BADFD|BADRQC|BADSLT|BFONT|CHRNG|DEADLOCK|DOTDOT|HWPOISON|ISNAM|KEYEXPIRED|KEYREJECTED|KEYREVOKED|L2HLT|L2NSYNC|L3HLT|L3RST|LIBACC|LIBBAD|LIBEXEC|LIBMAX|LIBSCN|LNRNG|MEDIUMTYPE|NAVAIL|NOANO|NOCSI|NOKEY|NOMEDIUM|NONET|NOPKG|NOTNAM|NOTUNIQ|REMCHG|REMOTEIO|RFKILL|RESTART|SRMNT|STRPIPE|UCLEAN|UNATCH|XFULL)(?![\p{L}\d])/iu,
);
/** `NOTFOUND`, `BADARGUMENT`: words in capitals run together, one of failure at either end. */
const RUN_TOGETHER =
  /^(?=[A-Z]{6,40}$)(?:NOT(?:FOUND|VALID|ALLOWED|ENOUGH|LOGGED)[A-Z]*|(?:ALREADY|BAD|CANNOT|DUPLICATE|ILLEGAL|INVALID|MISSING|NOSUCH|TOO(?:MANY|LONG|BIG|FEW|SHORT|LARGE)|UNKNOWN|WRONG)[A-Z]{2,}|[A-Z]{2,}(?:DENIED|ERROR|EXISTS|EXPIRED|FAILED|FAILURE|INVALID|MISMATCH|MISSING|NOTFOUND|OVERFLOW|REFUSED|TIMEOUT))$/;
/** `E_FAIL`, `ER_DUP_KEY`, `%DISK-E-FULL`: constants of errors begin so, as those of COM and of databases do, or with a facility and a severity, as VMS has them. */
const ERROR_PREFIX = /^`?(?:ER?_[A-Z]{2}|%[A-Z][A-Z\d_$]{1,15}-[SIWEF]-[A-Z])/;
const UNSPACED =
  /失败|失敗|错误|錯誤|异常|異常|无效|無效|不存在|不能|不可|不足|超时|超時|逾時|过期|過期|非法|拒绝|拒絕|已存在|重复|重複|缺少|缺失|未|禁止|超出|超过|超過|成功|不合法|不正确|不正確|不匹配|不符|为空|為空|无法|無法|没有|沒有|无权|無權|不支持|不支援|冲突|衝突|有误|有誤|エラー|不正|無効|できません|できない|できなかった|ありません|存在しません|見つかりません|見つからない|期限切れ|不明|例外|タイムアウト|しました|오류|에러|실패|잘못|없음|없습니다|없는|유효하지|초과|만료|거부|불가|중복|성공|않|خطأ|فشل|غير|نجاح|نجح|لا |لم |منته|انتهت|مرفوض|ممنوع|تجاوز|مكرر|ไม่|หมดอายุ|ผิดพลาด|ล้มเหลว|สำเร็จ|अमान्य|त्रुटि|विफल|नहीं|שגיאה|נכשל|לא |خطا|نامعتبر|نیست|نشد|ندار|موفق|عدم |غیر|منقضی|اشتباه|تکراری|یافت نشد/u;

/** Whether a text, or the words of a symbol (`AUTH_FAILED`, `fileNotFound`), tell of a failure or of success. */
export function speaksOfFailure(text: string): boolean {
  const apart = text
    .slice(0, 400)
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
    .replace(/(?<=\p{L})[_./:-]+(?=\p{L})/gu, " ");
  return (
    LATIN(apart).test(apart) ||
    UNSPACED.test(apart) ||
    ERRNO(apart).test(apart) ||
    ERROR_PREFIX.test(text) ||
    RUN_TOGETHER.test(text)
  );
}

/** `EACCES`, `-ENOMEM`: the name of an error of POSIX, and nothing else. */
export function namesErrno(text: string): boolean {
  return /^-?E[A-Z\d]{2,14}$/.test(text) && ERRNO(text).test(text);
}
