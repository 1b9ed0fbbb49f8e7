import type { Questionnaire } from '../../domain/questionnaire/definition.ts';
import type { CampaignBundle } from '../../protocol/campaign-bundle.ts';

/**
 * A campaign for a first visit: its questions in one language and in French, so that a phone on a
 * poor line waits for no other. The hash stays that of the whole, which the page asks for next.
 * Whole when the language is not one of the campaign's.
 */
export function bundleInLanguage(bundle: CampaignBundle, language: string): CampaignBundle {
	if (!bundle.languages.includes(language)) return bundle;
	const only = [...new Set(['fr', language])];
	const questionnaire = bundle.questionnaire as Questionnaire;
	return {
		...bundle,
		only,
		questionnaire: {
			...(withoutOthers(questionnaire, only) as Questionnaire),
			languages: questionnaire.languages.filter((one) => only.includes(one))
		}
	};
}

function withoutOthers(value: unknown, only: readonly string[]): unknown {
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) return value.map((one) => withoutOthers(one, only));
	const entries = Object.entries(value);
	const localized = 'fr' in value && typeof value.fr === 'string';
	return Object.fromEntries(
		entries
			.filter(([name]) => !localized || only.includes(name))
			.map(([name, inner]) => [name, withoutOthers(inner, only)])
	);
}
