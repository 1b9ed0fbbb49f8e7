import type { Tenure } from '../../domain/campaign/campaign.ts';
import type { Translate } from './said-words.ts';

/** Who the letter is written to: « Comité des locataires », « Conseil d’administration ». */
export function readerWords(t: Translate, tenure: Tenure): string {
	return t(($) => $.results.readers[tenure]);
}
