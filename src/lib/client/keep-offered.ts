import { loadNames, needsTypeface } from '../i18n/typefaces.ts';
import { keepLanguages } from './service-worker.ts';

/**
 * Has every language that is offered on a tablet shown by its name, and kept with its typeface for
 * the time without a network.
 */
export async function keepOffered(languages: readonly string[]): Promise<void> {
	await loadNames(languages);
	await keepLanguages(languages, languages.filter(needsTypeface));
}
