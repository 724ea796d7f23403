/** Language of messages: --lang, else the first of LC_ALL, LC_MESSAGES and LANG that is set. */
export function languageOf(asked: string | undefined): 'zh' | 'en' {
  const locale = asked ?? process.env.LC_ALL ?? process.env.LC_MESSAGES ?? process.env.LANG ?? '';
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
