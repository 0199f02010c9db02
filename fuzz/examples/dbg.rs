use arbitrary::{Arbitrary, Unstructured};
use wacard::{Dialect, Rules};
use wacard_fuzz::AnyRequest;
fn main() {
    let bytes = std::fs::read(std::env::args().nth(1).unwrap()).unwrap();
    let input = AnyRequest::arbitrary_take_rest(Unstructured::new(&bytes)).unwrap();
    let AnyRequest { gateway, request } = &input;
    for o in gateway.write(request, Dialect::WhatsApp.into()).unwrap() {
        let t = serde_json::to_string(&o.body).unwrap();
        let body: wacard::gateway::Json = serde_json::from_str(&t).unwrap();
        let read = gateway.read(&body, Rules::WhatsApp.into()).unwrap();
        println!("{t}");
        for c in &read.contacts { println!("{}", c.to_vcard_lossy(Dialect::WhatsApp)); }
    }
}
