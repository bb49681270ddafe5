import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { SignInCard } from '../sign-in/sign-in-card.tsx';
import { inTab } from '../teams/tab.ts';
import { useTexts } from '../texts/texts.ts';

/** Says that the page broke, instead of leaving it blank. Drafts survive the reload that it offers. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const texts = useTexts();
  return (
    <SignInCard title={texts.desk} trouble={texts.broken}>
      <Button
        appearance="primary"
        size="large"
        onClick={() => {
          location.assign(inTab('/desk'));
        }}
      >
        {texts.reload}
      </Button>
    </SignInCard>
  );
}
