import type { Questionnaire } from '#lib/domain/questionnaire/definition.ts';
import type { CampaignBundle, PublicKey } from '#lib/protocol/campaign-bundle.ts';
import { keyName } from '#lib/protocol/key-name.ts';
import { questionnaireHash } from '#lib/protocol/questionnaire-hash.ts';
import { questionOf } from './questions.ts';

/** Has the shape of a key, and opens nothing. */
export const noKey: PublicKey = { kty: 'EC', crv: 'P-256', x: '', y: '' };

/** A survey of two questions, in French; a test says what else it is. */
export function anySurvey(changes: Partial<Questionnaire> = {}): Questionnaire {
	return {
		format: 'porte-voix-questionnaire',
		id: 'essai',
		version: 1,
		title: { fr: 'Essai' },
		invitation: { fr: 'Votre avis sur la vie ici' },
		minutes: 2,
		languages: ['fr'],
		dimensions: {},
		questions: [questionOf.scale, questionOf.yesNo],
		...changes
	};
}

/** An open campaign without codes at two sites, as a device receives it; its names are invented. */
export function anyBundle(changes: Partial<CampaignBundle> = {}): CampaignBundle {
	return {
		version: 1,
		slug: 'erables-2027',
		state: 'open',
		title: { fr: 'Sondage 2027' },
		demonstration: false,
		unit: 'household',
		tenure: 'omh',
		organisation: 'Office d’habitation',
		askedBy: 'le comité des locataires',
		help: { name: 'Mme Roy', phone: '418 555-0104', place: 'local 104' },
		sites: [
			{ id: 'erables', name: 'Les Érables', room: 'salle commune' },
			{ id: 'pins', name: 'Les Pins', room: '' }
		],
		languages: ['fr'],
		opens: '2027-03-02T05:00:00.000Z',
		closes: '2027-03-20T05:00:00.000Z',
		publishes: '2027-04-01T13:00:00.000Z',
		results: null,
		questionnaire: anySurvey(),
		questionnaireHash: '0'.repeat(64),
		publicKey: noKey,
		key: '0'.repeat(16),
		receiptKey: noKey,
		codes: null,
		commentReaders: null,
		recorded: {},
		...changes
	};
}

/** The same with a survey and a key that bear being checked. */
export async function checkedBundle(
	slug: string,
	questionnaire: Questionnaire,
	publicKey: PublicKey
): Promise<CampaignBundle> {
	return anyBundle({
		slug,
		questionnaire,
		questionnaireHash: await questionnaireHash(questionnaire),
		publicKey,
		key: await keyName(publicKey),
		receiptKey: publicKey
	});
}
