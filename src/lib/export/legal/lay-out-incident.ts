import { incidentKinds } from '../../domain/legal/incidents.ts';
import type { PaperSize } from '../../domain/paper/paper-size.ts';
import { incidentText } from './lay-out-register.ts';
import {
	documentIn,
	type LegalDocument,
	type LegalLanguage,
	type LegalPart,
	list,
	sayIn,
	text
} from './legal-document.ts';

/** A form to write an incident on by hand, when nobody can get at the computer. */
export function layOutIncident(
	organisation: string,
	language: LegalLanguage,
	page: PaperSize
): LegalDocument {
	const say = sayIn(language);
	const kinds = incidentText(say);
	const blank = (label: string, lines: number): LegalPart => ({ kind: 'blank', label, lines });
	return {
		...documentIn(language, page),
		title: say('Formulaire d’incident', 'Incident form'),
		organisation,
		compact: false,
		lead: [
			say(
				'N’écrivez le nom d’aucun locataire. Recopiez ensuite cette feuille au registre.',
				'Write no tenant’s name. Then copy this sheet into the register.'
			)
		],
		chapters: [
			{
				title: say('Ce qui s’est passé', 'What happened'),
				parts: [
					text(say('Entourez~:', 'Circle:')),
					list(...incidentKinds.map((kind) => kinds[kind])),
					blank(say('Arrivé le, remarqué le', 'Happened on, noticed on'), 1),
					blank(say('Quoi, où, ce qui était dessus', 'What, where, what was on it'), 3)
				]
			},
			{
				title: say('Ce qui a été fait', 'What was done'),
				parts: [
					blank(say('Mesures prises, par qui', 'Measures taken, by whom'), 3),
					blank(
						say(
							'Quelqu’un peut-il subir un préjudice sérieux~? Si oui~: Commission d’accès à l’information avisée le, personnes touchées avisées le',
							'Could somebody be seriously harmed? If so: Commission d’accès à l’information told on, those concerned told on'
						),
						2
					),
					blank(say('Personne responsable, date', 'Person in charge, date'), 1)
				]
			}
		]
	};
}
