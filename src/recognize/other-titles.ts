import { words } from "./words.js";

const LONGEST = 4;

/** What has names in capitals or numbers as errors have. */
const OTHERS = words(
  /(?<!\p{L})(?:functions?|methods|procedures?|macros?|events?|metrics?|counters?|flags|requirements|user\s+stories|acceptance\s+criteria|variables|settings?|permissions?|roles|scopes|commands?|features?|tests?(?:\s+(?:plan|cases?|scenarios?))?|log(?:ging)?\s+levels?|known\s+(?:bugs|issues)|gaps|open\s+(?:issues|points|questions)|offene\s+(?:punkte|fragen)|testszenarien|testfälle|test\s+senaryoları|cas(?:os|i)?\s+d[ei]\s+(?:prueba|teste?)|sc[ée]n[aá]ri[oi]s?\s+d[ei]\s+(?:prueba|teste?)|przypadki\s+testowe|тест-?кейсы|(?:тестовые\s+сценарии|сценарии\s+тестирования)|тестові\s+сценарії|(?:kasus|skenario)\s+uji|funktion(?:en)?|ereignisse|umgebungsvariablen|einstellungen|befehle?|funci(?:ones|ón)|eventos|variables\s+de\s+entorno|comandos?|fonctions?|événements|variables\s+d['’]environnement|commandes|função|funções|requisitos|exigences|anforderungen|wymagania|requisiti|flaggen|drapeaux|banderas|funzioni|funkcje|metody|metodi|zdarzenia|eventi|polecenia|comandi|variáveis\s+de\s+ambiente|флаги|требования|функци[ия]|события|переменные(?:\s+(?:окружения|среды))?|команд[ыа])$|(?:标志位?|旗標|フラグ|플래그|需求|要件|요구 ?사항|函数|函數|事件|指标|環境変数|环境变量|权限|命令|测试(?:用例|场景)|テスト(?:ケース|シナリオ)|테스트 ?(?:케이스|시나리오)|関数|イベント|コマンド|함수|이벤트|환경 변수|명령어)$/iu,
);

/** `Environment variables`, `Functions of the port`, `事件`: a title or a header of few words that names things of another kind. */
export function namesOthers(title: string): boolean {
  const head = title
    .trim()
    .replace(/[:：]$/, "")
    .replace(/\s*[(（][^()（）]*[)）]$/u, "")
    .split(/\s+(?:of|for|in|von|der|de|du|des)\s+/u)[0];
  if (head === undefined || head.split(/\s+/u).length > LONGEST) return false;
  return OTHERS(title).test(head) || OTHERS(title).test(title.trim());
}
