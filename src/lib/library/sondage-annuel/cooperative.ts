import type { LongText, Question, Questionnaire } from '../../domain/questionnaire/definition.ts';
import { needsMet } from '../items/needs.ts';
import { oneThingToChange } from '../items/priorities.ts';
import { ties } from '../items/social-life.ts';
import { option } from '../items/wish.ts';
import { languagesOf, words } from '../words.ts';
import { annualSurvey } from './questionnaire.ts';
import { shortAnnualSurvey } from './short-form.ts';

const tiesOfMembers: Question = {
	...ties,
	text: words(
		'Avez-vous créé des~liens avec d’autres~membres~?',
		'Have you made ties with other~members?'
	),
	short: words('Liens avec d’autres membres', 'Ties with other members'),
	predicates: {
		often: words(
			'ont souvent créé des liens avec d’autres membres',
			'have often made ties with other members'
		),
		none: words(
			'n’ont pas du tout créé de liens avec d’autres membres',
			'have made no ties with other members at all'
		)
	}
};

const needsMetByBoard: Question = {
	...needsMet,
	text: words(
		'Le conseil ou les comités répondent-ils à~vos~besoins~?',
		'Do the board or the committees meet~your~needs?'
	),
	predicates: {
		often: words(
			'disent que le conseil ou les comités répondent souvent à leurs besoins',
			'say the board or the committees often meet their needs'
		),
		none: words(
			'disent que le conseil ou les comités ne répondent pas du tout à leurs besoins',
			'say the board or the committees do not meet their needs at all'
		)
	}
};

const themes = oneThingToChange.themes?.map((theme) =>
	theme.code === 'voisinage'
		? option('voisinage', 'Les liens entre membres', 'Ties between members')
		: theme
);

const oneThingAmongMembers: LongText = { ...oneThingToChange, ...(themes && { themes }) };

/** The items that say « locataires », or « la direction ou l’équipe », by id. */
const inWordsOfMembers: ReadonlyMap<string, Question> = new Map(
	[tiesOfMembers, needsMetByBoard, oneThingAmongMembers].map((one) => [one.id, one])
);

/**
 * A survey in the words of a co-operative: « membres », « le conseil ou les comités ». Ids stay, and
 * `askedOtherwise` names the items whose words do not.
 */
function forMembers(
	survey: Questionnaire,
	{ id, title }: Pick<Questionnaire, 'id' | 'title'>
): Questionnaire {
	const { invitation, dimensions } = survey;
	const questions = survey.questions.map((one) => inWordsOfMembers.get(one.id) ?? one);
	const content = { title, invitation, dimensions, questions };
	return { ...survey, id, version: 1, languages: languagesOf(content), ...content };
}

export const annualSurveyOfMembers = forMembers(annualSurvey, {
	id: 'sondage-annuel-coop',
	title: words('Sondage annuel des membres', 'Annual survey of members')
});

export const shortAnnualSurveyOfMembers = forMembers(shortAnnualSurvey, {
	id: 'sondage-annuel-court-coop',
	title: words('Sondage annuel court des membres', 'Short annual survey of members')
});
