import type { Certificate, Destroyed } from '../../domain/legal/certificate.ts';
import { keptDays, type Rule } from '../../domain/legal/retention.ts';
import type { PaperSize } from '../../domain/paper/paper-size.ts';
import { dayOf, hourOf } from '../../wording/letter/moments.ts';
import {
	documentIn,
	type LegalDocument,
	type LegalLanguage,
	type Say,
	sayIn,
	text
} from './legal-document.ts';

/** What was destroyed, in words. */
function destroyedWords(say: Say): Readonly<Record<Destroyed, string>> {
	return {
		'private-keys': say('Clés privées de la campagne', 'Private keys of the campaign'),
		'sealed-answers': say('Réponses scellées', 'Sealed answers'),
		'code-hashes': say('Empreintes de codes', 'Hashes of codes'),
		'code-tags': say('Étiquettes de codes', 'Tags of codes'),
		'paper-sealed': say('Saisies de papier sous scellé', 'Sealed keyings of paper'),
		'paper-secrets': say('Secrets des lots de papier', 'Secrets of batches of paper'),
		'roll-doors': say('Portes de la liste électorale', 'Doors of the list of voters'),
		'sealed-tallies': say('Bulletins comptés, sous scellé', 'Counted ballots, sealed'),
		drafts: say('Brouillons', 'Drafts'),
		accounts: say('Accès', 'Accounts'),
		invitations: say('Invitations', 'Invitations'),
		'tablet-contacts': say('Nouvelles de tablettes', 'News of tablets')
	};
}

/** By which rule, in words. */
export function ruleText(say: Say): Readonly<Record<Rule, string>> {
	const days = (count: number): string => say(`${count} jours après`, `${count} days after`);
	return {
		'campaign-data': say(
			'Délai nommé avant l’ouverture, après la publication',
			'Delay named before opening, after the publication'
		),
		'sealed-tally': `${days(keptDays['sealed-tally'])} ${say('la publication d’un vote, ou plus tôt par décision', 'the publication of a vote, or sooner by decision')}`,
		'unopened-draft': `${days(keptDays['unopened-draft'])} ${say('le jour de fermeture d’une campagne jamais ouverte', 'the closing day of a campaign that never opened')}`,
		'ended-mandate': `${days(keptDays['ended-mandate'])} ${say('la fin du dernier mandat', 'the end of the last mandate')}`,
		'unused-invitation': `${days(keptDays['unused-invitation'])} ${say('le dernier jour d’une invitation', 'the last day of an invitation')}`,
		'retired-tablet': `${days(keptDays['retired-tablet'])} ${say('le retrait ou la perte d’une tablette', 'the retirement or loss of a tablet')}`
	};
}

/** The certificate of a destruction as data. */
export function layOutCertificate(
	certificate: Certificate,
	language: LegalLanguage,
	page: PaperSize
): LegalDocument {
	const say = sayIn(language);
	const what = destroyedWords(say);
	const { sheets } = certificate;
	return {
		...documentIn(language, page),
		title: say('Certificat de destruction', 'Certificate of destruction'),
		organisation: certificate.organisation,
		compact: false,
		lead: certificate.campaign === null ? [] : [certificate.campaign.title],
		chapters: [
			{
				title: say('Ce qui a été détruit', 'What was destroyed'),
				parts: [
					{
						kind: 'table',
						caption: say('Ce qui a été détruit, et combien', 'What was destroyed, and how many'),
						head: [say('Quoi', 'What'), say('Combien', 'How many')],
						rows: certificate.destroyed.map((one) => [what[one.what], String(one.count)]),
						share: 0.4
					},
					text(
						say(
							`Règle~: ${ruleText(say)[certificate.rule]}.`,
							`Rule: ${ruleText(say)[certificate.rule]}.`
						)
					),
					text(
						say(
							`Dû depuis le ${moment(certificate.due, language)}~; fait le ${moment(certificate.done, language)}.`,
							`Due since ${moment(certificate.due, language)}; done on ${moment(certificate.done, language)}.`
						)
					),
					...(sheets === null
						? []
						: [
								text(
									say(
										`Feuilles de papier~: ${sheets.destroyed} lots sur ${sheets.batches} sont déclarés détruits par une personne.`,
										`Sheets of paper: ${sheets.destroyed} batches of ${sheets.batches} were declared destroyed by a person.`
									)
								)
							])
				]
			},
			{
				title: say('Ce qui reste', 'What remains'),
				parts: [
					text(
						certificate.rule === 'campaign-data'
							? say(
									'La publication reste, et se lit comme avant. Un nouveau décompte n’est plus possible.',
									'The publication stays, and reads as before. A recount is no longer possible.'
								)
							: say('Rien d’autre que ce certificat.', 'Nothing but this certificate.')
					),
					text(
						say(
							'Les sauvegardes faites avant ce jour ne sont pas atteintes par cette destruction. L’organisme les détruit.',
							'Backups made before this day are not reached by this destruction. The organisation destroys them.'
						)
					),
					text(
						say(
							`Certificat ${certificate.id}. Empreinte du journal avant cet acte~: ${certificate.journal.slice(0, 32)} ${certificate.journal.slice(32)}`,
							`Certificate ${certificate.id}. Hash of the journal before this act: ${certificate.journal.slice(0, 32)} ${certificate.journal.slice(32)}`
						)
					)
				]
			}
		]
	};
}

function moment(at: string, language: LegalLanguage): string {
	const { hour, minute } = hourOf(at);
	const two = (number: number): string => String(number).padStart(2, '0');
	return sayIn(language)(
		`${dayOf(at, language)}, ${two(hour)}~h~${two(minute)}`,
		`${dayOf(at, language)}, ${two(hour)}:${two(minute)}`
	);
}
