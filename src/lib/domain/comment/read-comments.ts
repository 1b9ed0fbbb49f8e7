import { ContentReader } from '../disclosure/content-reader.ts';
import { readSaid } from '../disclosure/read-said.ts';
import type { CommentedQuestion, CommentsRelease } from './comments-release.ts';
import { brandComments } from './release-comments.ts';

const units = ['household', 'person', 'member', 'dwelling'] as const;
const readers = ['both', 'both-in-part', 'one', 'nobody'] as const;

/**
 * A stored publication of comments read again, every field and no other: the only other way to one.
 * @param json the parsed JSON
 * @throws {Refusal} `unreadable-release` with the place
 */
export function readCommentsRelease(json: unknown): CommentsRelease {
	const fields = new ContentReader(json, '').fields([
		'format',
		'version',
		'id',
		'campaign',
		'release',
		'sequence',
		'publishedAt',
		'title',
		'organisation',
		'unit',
		'policy',
		'demonstration',
		'respondents',
		'read',
		'questions'
	]);
	if (fields.version.count() !== 1) throw fields.version.refuse();
	if (fields.sequence.count() !== 1) throw fields.sequence.refuse();
	const policy = fields.policy.fields(['version', 'margin']);
	const margin = ([3, 4, 5] as const).find((one) => one === policy.margin.count());
	if (policy.version.count() !== 1 || margin === undefined) throw fields.policy.refuse();
	const respondents = fields.respondents.count();
	return brandComments({
		format: fields.format.oneOf(['porte-voix-comments']),
		version: 1,
		id: fields.id.name(),
		campaign: fields.campaign.name(),
		release: fields.release.name(),
		sequence: 1,
		publishedAt: fields.publishedAt.moment(),
		title: fields.title.localized(),
		organisation: fields.organisation.text(),
		unit: fields.unit.oneOf(units),
		policy: { version: 1, margin },
		demonstration: fields.demonstration.flag(),
		respondents,
		read: fields.read.oneOf(readers),
		questions: fields.questions.list((question) => readQuestion(question, respondents))
	});
}

function readQuestion(reader: ContentReader, respondents: number): CommentedQuestion {
	const { question, text, themes, quotes } = reader.fields([
		'question',
		'text',
		'themes',
		'quotes'
	]);
	return {
		question: question.name(),
		text: text.localized(),
		themes: themes.list((theme) => {
			const { code, label, said } = theme.fields(['code', 'label', 'said']);
			return { code: code.name(), label: label.localized(), said: readSaid(said, respondents) };
		}),
		quotes: quotes.list((quote) => quote.name())
	};
}
