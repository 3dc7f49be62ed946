const OTHERS =
  /^(?:(?:any|all) )?(?:others?|else|rest|default|any)$|^(?:其他|其它|任意|その他|기타|прочие|другие|(?:все )?остальные|люб(?:ой|ые)|otros?|otras?|cualquiera?|autres?|andere|sonstige|beliebig|altri|outros?|qualquer)$/iu;

/** What stands for all that are not listed: `other`, `любой`, `其他`. */
export function meansOthers(text: string): boolean {
  return OTHERS.test(text.trim());
}
