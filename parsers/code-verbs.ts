/** The verbs that say of a code what it means, and the blank behind: `exit code 3 is returned on a timeout`. */
export const SAYS = String.raw`(?:means?|indicates?|denotes?|signals?|stands?\s+for|shows?|signif(?:y|ies)|represents?|occurs?\s+(?:when|if|on)|is\s+(?:returned|used|given)\s+(?:on|by|when|if|in\s+case\s+of))\s+(?:that\s+)?(?=\S)`;
