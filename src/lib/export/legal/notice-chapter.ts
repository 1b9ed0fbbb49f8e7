import { promiseFor } from '../../domain/disclosure/promise.ts';
import { envelopeDaysOf, type SignedFile } from '../../domain/legal/legal-file.ts';
import { endonyms, isLocale } from '../../i18n/locales.ts';
import { inLanguage } from '../../i18n/localized.ts';
import { dayOf } from '../../wording/letter/moments.ts';
import type { LegalChapter, LegalLanguage } from './legal-document.ts';
import { list, note, sayIn, text } from './legal-document.ts';

/** What people are told before they answer, with all that the act wants in it. */
export function noticeChapter(
	{ facts, fields }: SignedFile,
	language: LegalLanguage,
	law: string
): LegalChapter {
	const say = sayIn(language);
	const day = (moment: number): string => dayOf(moment, language);
	const { calendar, readers } = facts;
	const languages = facts.languages.map((tag) => (isLocale(tag) ? endonyms[tag] : tag)).join(', ');
	const days = envelopeDaysOf(fields);
	return {
		title: say('1. Avis et consentement', '1. Notice and consent'),
		parts: [
			note(law),
			list(
				say(
					`Qui demande~: ${facts.organisation} (${facts.askedBy}).`,
					`Who asks: ${facts.organisation} (${facts.askedBy}).`
				),
				say(`Pourquoi~: ${fields.purpose}`, `Why: ${fields.purpose}`),
				say(
					`Comment~: sur une tablette, un téléphone ou sur papier, du ${day(calendar.opens)} au ${day(calendar.closes)}, en ${languages}. ${facts.codes ? 'Un code tiré au hasard donne droit à une seule réponse.' : 'Aucun code n’est demandé.'}`,
					`How: on a tablet, a phone or on paper, from ${day(calendar.opens)} to ${day(calendar.closes)}, in ${languages}. ${facts.codes ? 'A code drawn by chance gives the right to one answer.' : 'No code is asked for.'}`
				),
				say(
					'Répondre est facultatif. Chaque question peut être passée. Ne pas répondre n’a aucune conséquence sur le logement ni sur les services.',
					'Answering is optional. Every question can be passed over. Not answering has no consequence for the dwelling or the services.'
				),
				say(
					'Qui a accès~: personne ne lit une réponse. Un programme ouvre les réponses scellées une seule fois, après la fermeture, les compte, et publie les totaux selon des règles fixées d’avance.',
					'Who has access: nobody reads an answer. A program opens the sealed answers once, after closing, counts them, and publishes totals by rules that are fixed beforehand.'
				),
				readers.length === 0
					? say('Aucun commentaire n’est lu.', 'No comment is read.')
					: say(
							`Les commentaires sont lus par deux personnes nommées d’avance~: ${readers.join(', ')}. Les noms reconnus en sont d’abord retirés.`,
							`Comments are read by two people named beforehand: ${readers.join(', ')}. Recognised names are taken out first.`
						),
				facts.custody === 'automatic'
					? say(
							`La clé est gardée par le serveur, dont s’occupe ${fields.host}. Qui tient ce serveur et voudrait tricher pourrait ouvrir des réponses avant leur destruction.`,
							`The key is kept by the server, which ${fields.host} looks after. Whoever holds this server and wanted to cheat could open answers before they are destroyed.`
						)
					: say(
							'La clé est partagée entre des gardiens~: il en faut deux pour compter.',
							'The key is shared among custodians: two of them are needed to count.'
						),
				fields.place === 'quebec'
					? say('Les données restent au Québec.', 'The data stay in Québec.')
					: say(
							'Les données sont gardées hors du Québec. La personne responsable dit où, et sous quelle protection.',
							'The data are kept outside Québec. The person in charge says where, and under what protection.'
						),
				say(
					`Combien de temps~: les réponses scellées sont détruites ${days} jours après la publication du ${day(calendar.publishes)}. La publication reste.`,
					`How long: the sealed answers are destroyed ${days} days after the publication of ${day(calendar.publishes)}. The publication stays.`
				),
				say(
					'Vos droits~: accès, rectification, retrait, plainte. Une réponse envoyée ne peut pas être retrouvée~: elle ne peut donc être ni montrée, ni corrigée, ni retirée. Avant l’envoi, quitter l’écran efface tout.',
					'Your rights: access, rectification, withdrawal, complaint. A sent answer cannot be found again: so it can be neither shown, nor corrected, nor taken back. Before it is sent, leaving the screen wipes everything.'
				),
				say(
					`Personne responsable~: ${fields.responsible}, ${fields.responsibleContact}. Hors de l’organisme~: ${fields.outside}.`,
					`Person in charge: ${fields.responsible}, ${fields.responsibleContact}. Outside the organisation: ${fields.outside}.`
				),
				say(
					`Consentement~: envoyer sa réponse après cet avis. Il vaut pour ${facts.promise === undefined ? 'ce sondage' : 'cette consultation'} et pour ce but seulement.`,
					`Consent: sending one’s answer after this notice. It holds for this ${facts.promise === undefined ? 'survey' : 'consultation'} and this purpose only.`
				)
			),
			text(inLanguage(facts.promise ?? promiseFor(facts.unit), language))
		]
	};
}
