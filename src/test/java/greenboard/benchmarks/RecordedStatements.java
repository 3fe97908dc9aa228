package greenboard.benchmarks;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.sql.DataSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The statements that the application sends, with their values in place. While nothing is
 * recorded, it stands in nobody's way.
 */
@TestConfiguration(proxyBeanMethods = false)
class RecordedStatements {

	private static final String WRAPPING = " wrapping ";

	private final List<String> statements = new CopyOnWriteArrayList<>();

	private volatile boolean recording;

	/**
	 * What the present thread sends while it does something.
	 * @param act what
	 * @return the statements in order
	 */
	List<String> during(Runnable act) {
		this.statements.clear();
		this.recording = true;
		try {
			act.run();
		}
		finally {
			this.recording = false;
		}
		return List.copyOf(this.statements);
	}

	@Bean
	static BeanPostProcessor recordingDataSource(ObjectProvider<RecordedStatements> recorded) {
		return new BeanPostProcessor() {

			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof DataSource source) ? new Recording(source, recorded.getObject()) : bean;
			}

		};
	}

	private static final class Recording extends DelegatingDataSource {

		private final RecordedStatements recorded;

		Recording(DataSource target, RecordedStatements recorded) {
			super(target);
			this.recorded = recorded;
		}

		@Override
		public Connection getConnection() throws SQLException {
			Connection connection = super.getConnection();
			return this.recorded.recording ? record(Connection.class, connection, Thread.currentThread()) : connection;
		}

		private <T> T record(Class<T> type, T target, Thread by) {
			InvocationHandler handler = (proxy, method, arguments) -> {
				if (target instanceof PreparedStatement && method.getName().startsWith("execute")
						&& Thread.currentThread() == by) {
					String text = target.toString();
					int wrapped = text.indexOf(WRAPPING);
					this.recorded.statements.add((wrapped < 0) ? text : text.substring(wrapped + WRAPPING.length()));
				}
				try {
					Object result = method.invoke(target, arguments);
					return (result instanceof PreparedStatement statement && target instanceof Connection)
							? record(PreparedStatement.class, statement, by) : result;
				}
				catch (InvocationTargetException ex) {
					throw ex.getTargetException();
				}
			};
			return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, handler));
		}

	}

}
