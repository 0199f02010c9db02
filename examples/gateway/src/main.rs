//! A gateway in small: Evolution API's `POST /message/sendContact/{instance}` over HTTP, with an
//! outbox in memory in place of WhatsApp.
//!
//! ```sh
//! APIKEY=secret cargo run --manifest-path examples/gateway/Cargo.toml
//! curl localhost:8080/message/sendContact/mine -H 'apikey: secret' -H 'content-type: application/json' \
//!     -d @examples/send-contact.json
//! curl localhost:8080/outbox -H 'apikey: secret'
//! ```
//!
//! `ACCOUNTS` lists the ids that exist, with commas between: a contact without `wuid` gets the one of
//! its number's candidates that does. Unset, the likeliest is taken. `PORT` is 8080 unless it is set. Ctrl-C lets requests that have begun come to their end.

use std::borrow::Cow;
use std::convert::Infallible;
use std::env;
use std::error::Error;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{DefaultBodyLimit, Path, Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Value, json};
use subtle::ConstantTimeEq;
use wacard::contact::Account;
use wacard::gateway::evolution::{self, ErrorResponse, MessageKey, Timestamp};
use wacard::{Contact, Dialect, Jid, Rules, Wuid};

/// A request of 257 contacts has some 60 kB; more than this is refused before it is read.
const MAX_BODY: usize = 1 << 20;

struct Gateway {
    apikey: String,
    /// The ids that exist, in place of WhatsApp's servers; none if nobody is asked.
    accounts: Option<Vec<Wuid>>,
    sent: AtomicU64,
    /// What would be sent, as it would be.
    outbox: Mutex<Vec<Value>>,
}

fn app(apikey: String, accounts: Option<Vec<Wuid>>) -> Router {
    let gateway = Arc::new(Gateway {
        apikey,
        accounts,
        sent: AtomicU64::new(0),
        outbox: Mutex::new(Vec::new()),
    });
    Router::new()
        .route("/message/sendContact/{instance}", post(send_contact))
        .route("/outbox", get(outbox))
        .layer(DefaultBodyLimit::max(MAX_BODY))
        .layer(middleware::from_fn_with_state(gateway.clone(), authorize))
        .with_state(gateway)
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let apikey = env::var("APIKEY").map_err(|_| "set APIKEY to the key that requests must have")?;
    let accounts = match env::var("ACCOUNTS") {
        Ok(ids) => Some(ids.split(',').map(str::parse).collect::<Result<_, _>>()?),
        Err(_) => None,
    };
    let port = match env::var("PORT") {
        Ok(port) => port.parse()?,
        Err(_) => 8080,
    };
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", port)).await?;
    println!("listening on http://{}", listener.local_addr()?);
    let server = axum::serve(listener, app(apikey, accounts));
    server.with_graceful_shutdown(interrupted()).await?;
    println!("all requests are answered");
    Ok(())
}

async fn interrupted() {
    // Without a handler the process would end at once, which is as well.
    let _ = tokio::signal::ctrl_c().await;
}

/// Compares in constant time: how long it takes tells nothing of the key.
async fn authorize(State(gateway): State<Arc<Gateway>>, request: Request, next: Next) -> Response {
    let given = request.headers().get("apikey").map(|it| it.as_bytes());
    let expected = gateway.apikey.as_bytes();
    match given.is_some_and(|given| given.ct_eq(expected).into()) {
        true => next.run(request).await,
        false => refusal(StatusCode::UNAUTHORIZED, "Unauthorized"),
    }
}

fn refusal(status: StatusCode, message: &str) -> Response {
    let error = status.canonical_reason().unwrap_or_default();
    let body = json!({
        "status": status.as_u16(), "error": error, "response": {"message": [message]},
    });
    (status, Json(body)).into_response()
}

async fn send_contact(
    State(gateway): State<Arc<Gateway>>,
    Path(instance): Path<String>,
    body: Result<Bytes, BytesRejection>,
) -> Response {
    let body = match body {
        Ok(body) => body,
        Err(error) => return refusal(error.status(), &error.body_text()),
    };
    let request: evolution::Request<'_> = match serde_json::from_slice(&body) {
        Ok(request) => request,
        Err(error) => return refusal(StatusCode::BAD_REQUEST, &error.to_string()),
    };
    let mut order = match request.read(Rules::Evolution) {
        Ok(order) => order,
        Err(invalid) => {
            return (StatusCode::BAD_REQUEST, Json(ErrorResponse::from(&invalid))).into_response();
        }
    };
    if let Some(accounts) = &gateway.accounts {
        let looked_up =
            Contact::look_up_all_async(&mut order.contacts, |wuids| on_whatsapp(accounts, wuids));
        let Ok(()) = looked_up.await;
    }
    let key = MessageKey {
        remote_jid: Cow::Owned(jid(&order.number)),
        from_me: true,
        id: Cow::Owned(gateway.next_id()),
        ..MessageKey::default()
    };
    let message = order.message(Dialect::Evolution);
    let mut answer = evolution::Response::new(key, message, Timestamp::Text(now()));
    answer.status = Some(Cow::Borrowed("PENDING"));
    match serde_json::to_string(&answer) {
        Ok(text) => {
            gateway.keep(&instance, &text);
            let json = [(header::CONTENT_TYPE, "application/json")];
            (StatusCode::CREATED, json, text).into_response()
        }
        Err(error) => refusal(StatusCode::INTERNAL_SERVER_ERROR, &error.to_string()),
    }
}

/// The accounts among some ids; a real gateway asks WhatsApp about all of them at once.
async fn on_whatsapp(accounts: &[Wuid], wuids: Vec<Wuid>) -> Result<Vec<Account>, Infallible> {
    let known = wuids.into_iter().filter(|wuid| accounts.contains(wuid));
    Ok(known.map(Account::new).collect())
}

/// Where a message goes that is for a number or a JID.
fn jid(number: &str) -> String {
    match (Jid::parse(number), Wuid::parse(number, None)) {
        (Ok(jid), _) => jid.to_string(),
        (_, Ok(wuid)) => wuid.jid().to_string(),
        _ => number.to_owned(),
    }
}

fn now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |it| it.as_secs())
}

impl Gateway {
    fn next_id(&self) -> String {
        let number = self.sent.fetch_add(1, Ordering::Relaxed);
        format!("3EB0{:08X}{number:08X}", now())
    }

    fn keep(&self, instance: &str, answer: &str) {
        let sent: Value = serde_json::from_str(answer).unwrap_or_default();
        let mut outbox = self.outbox.lock().unwrap_or_else(PoisonError::into_inner);
        outbox.push(json!({"instance": instance, "sent": sent}));
    }
}

async fn outbox(State(gateway): State<Arc<Gateway>>) -> Json<Value> {
    let outbox = gateway
        .outbox
        .lock()
        .unwrap_or_else(PoisonError::into_inner);
    Json(Value::Array(outbox.clone()))
}

#[cfg(test)]
mod tests {
    use axum::body::{Body, to_bytes};
    use tower::ServiceExt;

    use super::*;

    async fn call(
        app: &Router,
        path: &str,
        key: Option<&str>,
        body: Option<String>,
    ) -> (u16, Value) {
        let mut request = Request::builder().uri(path);
        request = request.method(if body.is_some() { "POST" } else { "GET" });
        if let Some(key) = key {
            request = request.header("apikey", key);
        }
        let body = body.map_or_else(Body::empty, Body::from);
        let response = app
            .clone()
            .oneshot(request.body(body).unwrap())
            .await
            .unwrap();
        let status = response.status().as_u16();
        let body = to_bytes(response.into_body(), 1 << 20).await.unwrap();
        (status, serde_json::from_slice(&body).unwrap_or_default())
    }

    const PATH: &str = "/message/sendContact/mine";

    #[tokio::test]
    async fn a_contact_is_sent() {
        let app = app("secret".to_owned(), None);
        let body = include_str!("../../send-contact.json").to_owned();
        let (status, answer) = call(&app, PATH, Some("secret"), Some(body)).await;
        assert_eq!((status, &answer["status"]), (201, &json!("PENDING")));
        assert_eq!(answer["key"]["remoteJid"], "553198296801@s.whatsapp.net");
        let vcard = answer["message"]["contactMessage"]["vcard"]
            .as_str()
            .unwrap();
        assert!(vcard.contains("item1.TEL;waid=553198296801:+55 31 9 9999-9999\n"));
        let (_, outbox) = call(&app, "/outbox", Some("secret"), None).await;
        assert_eq!(outbox[0]["sent"], answer);
    }

    #[tokio::test]
    async fn a_number_gets_the_id_that_exists() {
        let account = "5531998296801".parse().unwrap();
        let app = app("secret".to_owned(), Some(vec![account]));
        let contacts = json!([
            {"fullName": "Ana", "phoneNumber": "+55 31 9 9829-6801"},
            {"fullName": "Bia", "phoneNumber": "+55 31 9 9829-6802"},
        ]);
        let body = json!({"number": "553198296801", "contact": contacts}).to_string();
        let (_, answer) = call(&app, PATH, Some("secret"), Some(body)).await;
        let contacts = &answer["message"]["contactsArrayMessage"]["contacts"];
        let [ana, bia] = [0, 1].map(|at| contacts[at]["vcard"].as_str().unwrap());
        assert!(ana.contains("waid=5531998296801:"), "{ana}");
        assert!(!bia.contains("waid"), "{bia}");
    }

    #[tokio::test]
    async fn without_the_key_nothing_is_done() {
        let app = app("secret".to_owned(), None);
        for key in [None, Some(""), Some("secre"), Some("secret2")] {
            let (status, answer) = call(&app, PATH, key, Some("{}".to_owned())).await;
            assert_eq!((status, &answer["error"]), (401, &json!("Unauthorized")));
        }
    }

    #[tokio::test]
    async fn all_mistakes_are_told_and_large_bodies_refused() {
        let app = app("secret".to_owned(), None);
        let body = r#"{"number": 1, "contact": [{"fullName": ""}]}"#.to_owned();
        let (status, answer) = call(&app, PATH, Some("secret"), Some(body)).await;
        assert_eq!(status, 400);
        let messages = answer["response"]["message"][0].as_array();
        assert_eq!(messages.unwrap().len(), 3);
        let (status, _) = call(&app, PATH, Some("secret"), Some("{".to_owned())).await;
        assert_eq!(status, 400);
        let large = " ".repeat(10 << 20);
        let (status, answer) = call(&app, PATH, Some("secret"), Some(large)).await;
        assert_eq!(
            (status, &answer["error"]),
            (413, &json!("Payload Too Large"))
        );
    }
}
