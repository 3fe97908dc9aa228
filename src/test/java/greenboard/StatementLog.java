package greenboard;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Every statement that the application sends to its database, whatever sends it: for
 * tests that hold a page or an act to a number of them. To use it, import it into the
 * test and take it as a bean.
 */
@TestConfiguration(proxyBeanMethods = false)
public class StatementLog {

	private final List<Sent> statements = new CopyOnWriteArrayList<>();

	/**
	 * What was sent while something was done.
	 * @param act what is done, by the test's own thread or by others
	 * @return the statements in order
	 */
	public List<String> during(Runnable act) {
		return heard(act).map(Sent::sql).toList();
	}

	/**
	 * What one thread sent while it did something; what the application does by itself
	 * meanwhile is left out.
	 * @param act what is done, by the test's own thread
	 * @return the statements in order
	 */
	public List<String> duringOwn(Runnable act) {
		Thread own = Thread.currentThread();
		return heard(act).filter((sent) -> sent.by() == own).map(Sent::sql).toList();
	}

	private Stream<Sent> heard(Runnable act) {
		this.statements.clear();
		act.run();
		return List.copyOf(this.statements).stream();
	}

	@Bean
	static BeanPostProcessor listeningDataSource(ObjectProvider<StatementLog> log) {
		return new BeanPostProcessor() {

			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof DataSource source) ? new Listening(source, log.getObject().statements) : bean;
			}

		};
	}

	private record Sent(String sql, Thread by) {
	}

	private static final class Listening extends DelegatingDataSource {

		private final List<Sent> statements;

		Listening(DataSource target, List<Sent> statements) {
			super(target);
			this.statements = statements;
		}

		@Override
		public Connection getConnection() throws SQLException {
			return listen(Connection.class, super.getConnection(), "");
		}

		private <T> T listen(Class<T> type, T target, String sql) {
			InvocationHandler handler = (proxy, method, arguments) -> call(target, method, arguments, sql);
			return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, handler));
		}

		private Object call(Object target, Method method, Object[] arguments, String prepared) throws Throwable {
			String sql = (arguments != null && arguments[0] instanceof String text) ? text : prepared;
			if (method.getName().startsWith("execute")) {
				this.statements.add(new Sent(sql, Thread.currentThread()));
			}
			try {
				return listenToo(method, method.invoke(target, arguments), sql);
			}
			catch (InvocationTargetException ex) {
				throw ex.getTargetException();
			}
		}

		@SuppressWarnings("unchecked")
		private Object listenToo(Method method, Object result, String sql) {
			boolean makesStatement = result instanceof Statement
					&& Statement.class.isAssignableFrom(method.getReturnType())
					&& method.getDeclaringClass() == Connection.class;
			return makesStatement ? listen((Class<Statement>) method.getReturnType(), (Statement) result, sql) : result;
		}

	}

}
