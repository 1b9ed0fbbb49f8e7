import { needsTypeface } from '../i18n/typefaces.ts';
import { keepLanguages } from './service-worker.ts';

/** Has every language that is offered here kept for the time without a network. */
export async function keepOffered(languages: readonly string[]): Promise<void> {
	await keepLanguages(languages, languages.filter(needsTypeface));
}
