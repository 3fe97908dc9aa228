package greenboard.checkpoints;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import greenboard.TestDatabase;

/**
 * The whole application on a real database, whose own node seals nothing by itself after
 * its start.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = "greenboard.checkpoint-every=PT24H")
@Import({ TestDatabase.class, Log.class, Vandal.class })
@interface LogTest {

}
