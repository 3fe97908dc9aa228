package greenboard.browser;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import greenboard.TestDatabase;
import greenboard.accounts.TestAccounts;
import greenboard.decisions.Glass;
import greenboard.decisions.TestDecisions;
import greenboard.followup.TestFollowUp;
import greenboard.freezes.TestFreezes;
import greenboard.lessons.TestLessons;
import greenboard.rollcall.TestRollCalls;
import greenboard.runbook.TestRollback;
import greenboard.passkeys.Keyring;

/**
 * A test that visits the running application with a real browser. Its methods take
 * {@link Visitors} as an argument, or a single desktop {@link Visitor}. When a method
 * ends, none of its visitors may have met a script error, a breach of the content
 * security policy or a request to another host.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({ TestDatabase.class, TestAccounts.class, Scenery.class, Showcase.class, Decided.class, TestDecisions.class,
		Glass.class, TestFollowUp.class, TestFreezes.class, TestRollback.class, Signals.class, Keyring.class,
		Days.class, TestLessons.class, Called.class, TestRollCalls.class })
@ExtendWith(BrowserExtension.class)
public @interface BrowserTest {

}
