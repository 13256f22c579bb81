import { useLocation, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useId } from 'react';
import { useTranslation } from '../i18n/index.js';
import { useTypedWords } from '../search/typed-words.js';
import { Icon } from '../ui/Icon.js';
import styles from './Header.module.css';

/**
 * Search from every page. The words go into the state of the history entry: back and reload work, while the address,
 * which histories, logs and referrers repeat, never holds them.
 */
export function SearchBox() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const words = useTypedWords();
  const box = useId();
  function find(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get('words') ?? '').trim();
    void navigate({
      to: '/search',
      search: (kept) => (pathname === '/search' ? kept : {}),
      state: ({ asWords: _, ...kept }) => ({ ...kept, words: typed, typedAt: Date.now() }),
    });
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not known to the screen readers in use here.
    <form role="search" className={styles.search} onSubmit={find} autoComplete="off">
      <label htmlFor={box} className="visually-hidden">
        {t('shell.searchLabel')}
      </label>
      <input
        key={`${pathname} ${words}`}
        id={box}
        name="words"
        type="search"
        defaultValue={words}
        placeholder={t('shell.searchHint')}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
      />
      <button type="submit" aria-label={t('shell.searchDo')}>
        <Icon name="search" size={20} />
      </button>
    </form>
  );
}
