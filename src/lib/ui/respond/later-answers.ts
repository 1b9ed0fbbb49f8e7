import { later } from './later.ts';

/** Controls that few questions need. */
export const rankingAnswer = later(() => import('./RankingAnswer.svelte'));
export const budgetAnswer = later(() => import('./BudgetAnswer.svelte'));
export const textAnswer = later(() => import('./TextAnswer.svelte'));
export const numberAnswer = later(() => import('./NumberAnswer.svelte'));
