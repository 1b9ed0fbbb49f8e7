import type { Questionnaire } from '../../domain/questionnaire/definition.ts';

/**
 * A questionnaire that is still being written: the same shape, but French or other words may be
 * missing, texts may be too long, a long list may lack its three parts, there may be too many
 * questions. `parseQuestionnaire` says whether it can be published.
 */
export type DraftQuestionnaire = Questionnaire;
